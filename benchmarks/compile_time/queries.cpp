// SPDX-License-Identifier: BSL-1.0
// The three queries of unit.cpp on this library.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>

using namespace alphaswarm;

struct user {
    std::int64_t id;
    std::string name;
    std::optional<std::string> hair_color;
};
template <class T = user>
consteval auto describe_table(of<user>) {
    return describe<T>("users").columns(column<&T::id>.primary_key(), column<&T::name>, column<&T::hair_color>);
}
struct post {
    std::int64_t id, user_id;
    std::string title;
    std::optional<std::string> body;
};
template <class T = post>
consteval auto describe_table(of<post>) {
    return describe<T>("posts").columns(
        column<&T::id>.primary_key(), column<&T::user_id>.references(to<user>), column<&T::title>, column<&T::body>);
}

std::vector<user> every_user(session& db) { return db.fetch(from<user>()); }

std::optional<user> user_of_id(session& db, std::int64_t id) {
    return db.fetch_optional(from<user>().where(col<&user::id> == id));
}

auto authors_of_hair(session& db, std::string const& hair) {
    return db.fetch(select(all<user>, all<post>)
                        .from<user>()
                        .left_join<post>()
                        .where(col<&user::hair_color> == hair)
                        .order_by(desc(col<&user::name>)));
}
