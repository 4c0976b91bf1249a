// SPDX-License-Identifier: BSL-1.0
// Columns that an object leaves to the server. An unset key, date or timestamp gets the column's default in the
// database, which SQL expresses by omitting the column, so the text depends on the object. A statement's text is
// written for rows that set every column, and the places of such columns are noted; what an execution omits is a set of
// column numbers, for which orm/writes/insert_variants.hpp makes the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <alphaswarm/sql/text/writer.hpp>
#include <alphaswarm/sql/write/generated.hpp>
#include <alphaswarm/types/unset.hpp>

namespace alphaswarm::sql {

/// The column gets the server's default if an object leaves it unset.
[[nodiscard]] constexpr bool is_omittable(schema::column_facts const& c) {
    bool const client_makes = c.made_by == schema::generation::random_uuid || c.made_by == schema::generation::utc_now;
    return c.has_unset && !c.nullable && !c.server_default.empty() && !client_makes && in_row_insert(c);
}
/// The number of such columns in a table.
[[nodiscard]] constexpr std::size_t omittable_columns(schema::table_view const& t) {
    std::size_t count = 0;
    for (auto const& c : t) count += is_omittable(c);
    return count;
}

/// Notes that the text since `begin` is this column, with this number. A column that the session's scope fills is never
/// left to the server.
constexpr void note_omittable(
    writer& w, schema::column_facts const& c, std::size_t begin, std::size_t number, omittable_place::kind as) {
    if (w.scope.key_of(c) == scope_binding::none) w.note_omittable(begin, number, as);
}

/// The columns that an execution leaves to the server, as bits by their numbers: those unset in every row, and those
/// unset in only some rows.
struct omitted_columns {
    std::uint64_t all = 0, some = 0;

    /// Adds those of another table, whose columns come after the first `columns`.
    constexpr void append(omitted_columns const& further, std::size_t columns) {
        if (columns < page::most_omittable) all |= further.all << columns, some |= further.some << columns;
    }
    friend constexpr bool operator==(omitted_columns const&, omitted_columns const&) = default;
};

namespace detail {
template <class T, auto... Member>
constexpr std::uint64_t omitted_members(T const& row, schema::member_list<Member...>) {
    std::uint64_t left = 0, bit = 1;
    [[maybe_unused]] auto const look = [&]<auto M>() {
        if constexpr (is_omittable(facts_of<M>)) {
            if (types::is_unset(row.*M)) left |= bit;
            bit <<= 1;
        }
    };
    (look.template operator()<Member>(), ...);
    return left;
}
}  // namespace detail

/// The columns that this row leaves to the server.
template <class T>
[[nodiscard]] constexpr omitted_columns omitted_in(T const& row) {
    if constexpr (omittable_columns(schema::view_of<T>) == 0) return {};
    else return {detail::omitted_members(row, typename std::remove_cvref_t<decltype(schema::table<T>)>::members{}), 0};
}
/// The columns that these rows leave to the server; the rows are `stride` bytes apart.
template <class T>
[[nodiscard]] omitted_columns omitted_in(T const* rows, std::size_t count, std::size_t stride) {
    omitted_columns left;
    if constexpr (omittable_columns(schema::view_of<T>) > 0) {
        std::uint64_t everywhere = ~std::uint64_t{0}, anywhere = 0;
        for (char const* at = reinterpret_cast<char const*>(rows); count > 0; --count, at += stride) {
            std::uint64_t const one = omitted_in(*reinterpret_cast<T const*>(at)).all;
            everywhere &= one;
            anywhere |= one;
        }
        left = {everywhere & anywhere, anywhere & ~everywhere};
    }
    return left;
}

}  // namespace alphaswarm::sql
