// SPDX-License-Identifier: BSL-1.0
// The unit of compile cost: what a careful programmer writes by hand on libpq for three queries on two
// tables. Every user; one user by key, prepared; a filtered, ordered left join. Binary results, errors
// checked, NULL as std::optional. queries.cpp asks the same of this library.
#include <cstdint>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <libpq-fe.h>

struct user {
    std::int64_t id;
    std::string name;
    std::optional<std::string> hair_color;
};
struct post {
    std::int64_t id, user_id;
    std::string title;
    std::optional<std::string> body;
};
using author = std::pair<user, std::optional<post>>;

namespace {

class answer {
public:
    answer(PGconn* on, PGresult* given) : held_(given) {
        if (PQresultStatus(held_) != PGRES_TUPLES_OK) {
            PQclear(held_);
            throw std::runtime_error(PQerrorMessage(on));
        }
    }
    answer(answer const&) = delete;
    answer& operator=(answer const&) = delete;
    ~answer() { PQclear(held_); }

    int rows() const { return PQntuples(held_); }
    bool null(int row, int column) const { return PQgetisnull(held_, row, column) != 0; }
    std::int64_t integer(int row, int column) const {
        std::uint64_t bits;
        std::memcpy(&bits, PQgetvalue(held_, row, column), sizeof bits);
        return static_cast<std::int64_t>(__builtin_bswap64(bits));
    }
    std::string text(int row, int column) const {
        return std::string(PQgetvalue(held_, row, column), static_cast<std::size_t>(PQgetlength(held_, row, column)));
    }

private:
    PGresult* held_;
};

user read_user(answer const& from, int row) {
    user made;
    made.id = from.integer(row, 0);
    made.name = from.text(row, 1);
    if (!from.null(row, 2)) made.hair_color = from.text(row, 2);
    return made;
}
void read_post(post& into, answer const& from, int row) {
    into.id = from.integer(row, 3);
    into.user_id = from.integer(row, 4);
    into.title = from.text(row, 5);
    if (!from.null(row, 6)) into.body = from.text(row, 6);
}

}  // namespace

void prepare(PGconn* on) {
    PQclear(PQprepare(on, "user_of_id", "select id, name, hair_color from users where id = $1", 0, nullptr));
    PQclear(PQprepare(on,
                      "authors_of_hair",
                      "select u.id, u.name, u.hair_color, p.id, p.user_id, p.title, p.body from users u "
                      "left join posts p on p.user_id = u.id where u.hair_color = $1 order by u.name desc",
                      0,
                      nullptr));
}

std::vector<user> every_user(PGconn* on) {
    answer const got(
        on, PQexecParams(on, "select id, name, hair_color from users", 0, nullptr, nullptr, nullptr, nullptr, 1));
    std::vector<user> all;
    all.reserve(static_cast<std::size_t>(got.rows()));
    for (int row = 0; row < got.rows(); ++row) all.push_back(read_user(got, row));
    return all;
}

std::optional<user> user_of_id(PGconn* on, std::int64_t id) {
    std::uint64_t const bits = __builtin_bswap64(static_cast<std::uint64_t>(id));
    char const* const value = reinterpret_cast<char const*>(&bits);
    int const size = sizeof bits, format = 1;
    answer const got(on, PQexecPrepared(on, "user_of_id", 1, &value, &size, &format, 1));
    if (got.rows() == 0) return std::nullopt;
    return read_user(got, 0);
}

std::vector<author> authors_of_hair(PGconn* on, std::string const& hair) {
    char const* const value = hair.c_str();
    answer const got(on, PQexecPrepared(on, "authors_of_hair", 1, &value, nullptr, nullptr, 1));
    std::vector<author> all;
    all.reserve(static_cast<std::size_t>(got.rows()));
    for (int row = 0; row < got.rows(); ++row) {
        author made{read_user(got, row), std::nullopt};
        if (!got.null(row, 3)) read_post(made.second.emplace(), got, row);
        all.push_back(std::move(made));
    }
    return all;
}
