// SPDX-License-Identifier: BSL-1.0
// Statements composed at random at compile time, valid and invalid ones alike. What is drawn is a type, so the seed is
// a template argument; a statement that the library refuses still has a text, which can be tried on the server.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <alphaswarm/sql.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/types/builtin.hpp>

namespace alphaswarm::test {

struct Person {
    std::int64_t id{};
    std::string surname{};
    std::int32_t n{};
    std::optional<std::string> note{};
    bool active{};
};
template <class T = Person>
consteval auto describe_table(of<Person>) {
    return describe<T>("persons").columns(
        column<&T::id>.primary_key(), column<&T::surname>, column<&T::n>, column<&T::note>, column<&T::active>);
}
struct Visit {
    std::int64_t id{};
    std::int64_t person_id{};
    std::int32_t n{};
};
template <class T = Visit>
consteval auto describe_table(of<Visit>) {
    return describe<T>("visits").columns(
        column<&T::id>.primary_key(), column<&T::person_id>.references(to<Person>), column<&T::n>);
}
struct Place {
    std::int64_t id{};
    std::int64_t visit_id{};
    std::int32_t n{};
};
template <class T = Place>
consteval auto describe_table(of<Place>) {
    return describe<T>("places").columns(
        column<&T::id>.primary_key(), column<&T::visit_id>.references(to<Visit>), column<&T::n>);
}

/// Random number `Which` of this seed, below `Limit`.
template <std::uint32_t Seed, std::uint32_t Which, std::uint32_t Limit>
inline constexpr std::uint32_t roll = [] {
    std::uint64_t x = (std::uint64_t{Seed} << 32 | Which) + 0x9e3779b97f4a7c15ull;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ x >> 27) * 0x94d049bb133111ebull;
    return static_cast<std::uint32_t>((x ^ x >> 31) % Limit);
}();

/// A whole number, most often a column of the first table.
template <std::uint32_t S, std::uint32_t W>
constexpr auto random_number() {
    constexpr auto n = col<&Person::n>;
    constexpr std::uint32_t r = roll<S, W, 20>;
    if constexpr (r < 5) return n;
    else if constexpr (r == 5) return col<&Visit::n>;
    else if constexpr (r == 6) return col<&Place::n>;
    else if constexpr (r == 7) return n + 1;
    else if constexpr (r == 8) return length(col<&Person::surname>);
    else if constexpr (r == 9) return max(n);
    else if constexpr (r == 10) return min(length(col<&Person::surname>));
    else if constexpr (r == 11) return max(n).filter(col<&Person::active>);
    else if constexpr (r == 12) return coalesce(max(n), 0);
    else if constexpr (r == 13) return max(n + max(n));
    else if constexpr (r == 14) return max(n).filter(max(n) > 1);
    else if constexpr (r == 15) return cast<std::int32_t>(count());
    else if constexpr (r == 16) return case_when(col<&Person::active>, n, 0);
    else if constexpr (r == 17) return excluded(n);
    else if constexpr (r == 18) return n * n;
    else return length(col<&Person::note>);
}
template <std::uint32_t S, std::uint32_t W>
constexpr auto random_condition() {
    constexpr std::uint32_t r = roll<S, W, 6>;
    if constexpr (r == 0) return col<&Person::active>;
    else if constexpr (r == 1) return is_null(col<&Person::note>);
    else if constexpr (r == 2) return random_number<S, W + 1>() > random_number<S, W + 2>();
    else if constexpr (r == 3) return col<&Person::active> || random_number<S, W + 1>() == 3;
    else return random_number<S, W + 1>() > 1;
}
template <meta::text Name, std::uint32_t S, std::uint32_t W>
constexpr auto random_item() {
    constexpr std::uint32_t r = roll<S, W, 8>;
    if constexpr (r < 4) return random_number<S, W + 1>();
    else if constexpr (r == 4 && requires { random_number<S, W + 1>().as(meta::label<Name>{}); })
        return random_number<S, W + 1>().as(meta::label<Name>{});
    else if constexpr (r == 5) return all<Person>;
    else if constexpr (r == 6) return col<&Person::surname>;
    else return now();
}
template <std::uint32_t S, std::uint32_t W>
constexpr auto random_list() {
    if constexpr (roll<S, W, 5> == 0) return select(random_item<"n", S, W + 1>());
    else if constexpr (roll<S, W, 5> < 4) return select(random_item<"n", S, W + 1>(), random_item<"id", S, W + 10>());
    else
        return select(
            random_item<"surname", S, W + 1>(), random_item<"n", S, W + 10>(), random_item<"other", S, W + 20>());
}
template <std::uint32_t S, std::uint32_t W>
constexpr auto random_sort() {
    constexpr std::uint32_t r = roll<S, W, 9>;
    if constexpr (r < 4) return random_number<S, W + 1>();
    else if constexpr (r == 4) return desc(random_number<S, W + 1>());
    else if constexpr (r == 5) return asc(col<&Person::surname>);
    else if constexpr (r == 6) return asc("n"_c);
    else if constexpr (r == 7) return desc("id"_c);
    else return col<&Person::id>;
}

template <std::uint32_t S, class Q>
constexpr auto joined_at_random(Q const& q) {
    constexpr std::uint32_t r = roll<S, 100, 8>;
    if constexpr (r < 4) return q;
    else if constexpr (r == 4) return q.template join<Visit>();
    else if constexpr (r == 5) return q.template left_join<Visit>().template left_join<Place>();
    else if constexpr (r == 6)
        return q.template join<Visit>(col<&Visit::person_id> == col<&Person::id> && random_condition<S, 101>());
    else
        return q.template left_join<Visit>(col<&Visit::person_id> == col<&Person::id> && random_condition<S, 101>())
            .template join<Place>(col<&Place::visit_id> == col<&Visit::id>);
}
template <std::uint32_t S, class Q>
constexpr auto where_at_random(Q const& q) {
    if constexpr (roll<S, 120, 3> == 0) return q.where(random_condition<S, 121>());
    else return q;
}
template <std::uint32_t S, class Q>
constexpr auto grouped_at_random(Q const& q) {
    constexpr std::uint32_t r = roll<S, 140, 6>;
    if constexpr (r < 3) return q;
    else if constexpr (r == 3) return q.group_by(random_number<S, 141>());
    else if constexpr (r == 4) return q.group_by(col<&Person::n>, col<&Person::surname>);
    else return q.group_by(col<&Person::id>);
}
template <std::uint32_t S, class Q>
constexpr auto having_at_random(Q const& q) {
    if constexpr (roll<S, 160, 5> == 0) return q.having(random_condition<S, 161>());
    else return q;
}
template <std::uint32_t S, class Q>
constexpr auto sorted_at_random(Q const& q) {
    constexpr std::uint32_t r = roll<S, 180, 3>;
    if constexpr (r == 0) return q;
    else if constexpr (r == 1) return q.order_by(random_sort<S, 181>());
    else return q.order_by(random_sort<S, 181>(), random_sort<S, 190>());
}
template <std::uint32_t S, class Q>
constexpr auto limited_at_random(Q const& q) {
    constexpr std::uint32_t r = roll<S, 200, 10>;
    if constexpr (r < 6) return q;
    else if constexpr (r == 6) return q.limit(5).offset(2);
    else if constexpr (r == 7) return q.limit(param("most"_c));
    else if constexpr (r == 8) return q.limit(random_number<S, 201>());
    else return q.offset(random_number<S, 201>());
}
template <std::uint32_t S>
constexpr auto random_query() {
    auto const begun = [](auto const& list) {
        if constexpr (roll<S, 3, 5> == 0) return list.distinct().template from<Person>();
        else return list.template from<Person>();
    };
    return limited_at_random<S>(sorted_at_random<S>(having_at_random<S>(
        grouped_at_random<S>(where_at_random<S>(joined_at_random<S>(begun(random_list<S, 50>())))))));
}
template <std::uint32_t S>
constexpr auto random_update() {
    auto const begun = update<Person>().set(col<&Person::n> = random_number<S, 10>(),
                                            col<&Person::active> = random_condition<S, 20>());
    auto const where = [&] {
        if constexpr (roll<S, 30, 3> == 0) return begun.where(random_condition<S, 31>());
        else return begun.all_rows();
    }();
    if constexpr (roll<S, 40, 3> == 0) return where.returning(random_number<S, 41>());
    else return where;
}
template <std::uint32_t S>
constexpr auto random_remove() {
    auto const begun = remove_from<Person>().where(random_condition<S, 31>());
    if constexpr (roll<S, 40, 2> == 0) return begun.returning(random_item<"n", S, 41>());
    else return begun;
}
template <std::uint32_t S>
constexpr auto random_insert() {
    auto const id = [] {
        if constexpr (roll<S, 9, 2> == 0) return col<&Person::n> = random_number<S, 10>();
        else return col<&Person::n> = 1;
    }();
    auto const begun = insert_into<Person>().values(col<&Person::id> = std::int64_t{1},
                                                    col<&Person::active> = true,
                                                    id,
                                                    col<&Person::surname> = param("surname"_c));
    auto const upsert = [&] {
        constexpr std::uint32_t r = roll<S, 30, 4>;
        if constexpr (r == 0) return begun;
        else if constexpr (r == 1) return begun.on_conflict(col<&Person::id>).do_nothing();
        else if constexpr (r == 2)
            return begun.on_conflict(col<&Visit::id>).do_update(col<&Person::n> = excluded(col<&Visit::n>));
        else return begun.on_conflict(col<&Person::id>).do_update(col<&Person::n> = random_number<S, 31>());
    }();
    if constexpr (roll<S, 40, 3> == 0) return upsert.returning(random_item<"n", S, 41>());
    else return upsert;
}
template <std::uint32_t S>
constexpr auto random_statement() {
    constexpr std::uint32_t r = roll<S, 0, 10>;
    if constexpr (r < 6) return random_query<S>();
    else if constexpr (r < 8) return random_update<S>();
    else if constexpr (r == 8) return random_remove<S>();
    else return random_insert<S>();
}

}  // namespace alphaswarm::test
