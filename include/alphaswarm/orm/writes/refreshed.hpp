// SPDX-License-Identifier: BSL-1.0
// What an update reads back: the columns whose values the server may set, which are those that it computes and those
// with a default of its own; an insert reads back the same. A table without such columns is updated without any extra
// SQL.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <alphaswarm/orm/core/execution.hpp>
#include <alphaswarm/orm/core/rows.hpp>
#include <alphaswarm/orm/writes/row_statements.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/rows_view.hpp>
#include <alphaswarm/sql/expression/column.hpp>

namespace alphaswarm::orm {

namespace detail {

/// Keys and identities are not read back: no update changes them.
constexpr bool is_refreshed(schema::table_view const& t, std::size_t i) {
    return read_back(t.columns[i]) && !t.in_primary_key(i) && t.columns[i].identity_kind == schema::identity::none;
}
template <class T>
inline constexpr bool has_refreshed = [] {
    for (std::size_t i = 0; i < schema::view_of<T>.column_count; ++i)
        if (is_refreshed(schema::view_of<T>, i)) return true;
    return false;
}();

/// "lines.doubled, lines.total", the first preceded by `separator`, the others by a comma; optionally declared as
/// results of the statement.
constexpr void write_refreshed(
    sql::writer& w, schema::table_view const& t, std::string_view source, std::string_view separator, bool results) {
    for (std::size_t i = 0; i < t.column_count; ++i) {
        if (!is_refreshed(t, i)) continue;
        w << separator;
        w.identifier(source) << ".";
        w.identifier(t.columns[i].name);
        if (results) w.result(t.columns[i].type.oid, t.columns[i].nullable);
        separator = ", ";
    }
}
template <class T, auto... Member>
void read_refreshed(T& into, pg::rows_view from, int row, int& column, schema::member_list<Member...>) {
    [[maybe_unused]] auto const read = [&]<auto M>() {
        if constexpr (is_refreshed(schema::view_of<T>, sql::ordinal_of<M>)) read_column(into.*M, from, row, column++);
    };
    (read.template operator()<Member>(), ...);
}
/// From the columns that begin with this one; returns the next.
template <class T>
int read_refreshed(T& into, pg::rows_view from, int row, int column) {
    read_refreshed(into, from, row, column, schema::members_of<T>{});
    return column;
}

/// An update of one row that returns what is read back.
template <class T, class Change>
struct refreshing : Change {
    static constexpr bool returns_rows = true;
    static constexpr void write(sql::writer& w, bool* nullable) {
        Change::write(w, nullable);
        write_refreshed(w, schema::view_of<T>, schema::view_of<T>.name(), " returning ", true);
    }
};
/// Change, an update of one row of T, as it is sent.
template <class T, class Change>
using refreshing_where_needed = std::conditional_t<has_refreshed<T>, refreshing<T, Change>, Change>;

/// Reads the one row that it returns; any other number is refused.
template <class T>
void take_refreshed(T& into, pg::result const& got) {
    require_one_changed(schema::view_of<T>, got, "updated");
    if constexpr (has_refreshed<T>) read_refreshed(into, got, 0, 0);
}

}  // namespace detail

}  // namespace alphaswarm::orm
