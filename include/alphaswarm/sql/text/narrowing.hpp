// SPDX-License-Identifier: BSL-1.0
// A session's scope in a statement: the conditions that exclude other owners' rows, and the checks of what new rows
// belong to. A table's own scope columns are compared with the session's keys; where another table determines the
// owner, as the root of a class does, that table's row must exist and be visible.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include <alphaswarm/schema/owner.hpp>
#include <alphaswarm/sql/text/writer.hpp>

namespace alphaswarm::sql {

/// The scope excludes some rows of this source.
[[nodiscard]] constexpr bool narrows(writer const& w, source_entry const& s) {
    return w.scope.is_given() && s.table != nullptr && schema::has_owner(*s.table);
}

namespace detail {

/// The alias of an owner's row, numbered by its distance.
inline constexpr std::string_view owner_names[] = {
    "as_owner", "as_owner_2", "as_owner_3", "as_owner_4", "as_owner_5", "as_owner_6", "as_owner_7", "as_owner_8"};
static_assert(sizeof owner_names / sizeof *owner_names == schema::longest_owner_path);

/// " and team_id = $1", for each column of the table that determines which rows are visible; `write` writes a column.
template <class Write>
constexpr void narrow_by_columns(writer& w, schema::table_view const& t, std::string_view& introduction, Write write) {
    for (std::size_t i = 0; i < t.column_count; ++i) {
        if (!w.scope.narrows(t, i)) continue;
        w << introduction << (w.scope.includes_null_scope ? "(" : "");
        write(i);
        w << " = ";
        w.scope_parameter(w.scope.key_of(t.columns[i]));
        if (w.scope.includes_null_scope) {
            w << " or ";
            write(i);
            w << " is null)";
        }
        introduction = " and ";
    }
}
constexpr void write_column_of(writer& w, std::string_view row, schema::column_facts const& c) {
    w.identifier(row) << ".";
    w.identifier(c.name);
}
/// " and exists (select 1 from assets as as_owner where as_owner.id = bonds.id and as_owner.team_id = $1)", for every
/// owner.
constexpr void narrow_by_owners(writer& w,
                                schema::table_view const& t,
                                std::string_view row,
                                std::string_view& introduction,
                                std::size_t depth = 0);

/// The owner's part of such a condition, after its FROM: the session sees it.
constexpr void narrow_owner(writer& w,
                            schema::table_view const& owner,
                            std::string_view& introduction,
                            std::size_t depth) {
    std::string_view const name = owner_names[depth];
    narrow_by_columns(w, owner, introduction, [&](std::size_t i) { write_column_of(w, name, owner.columns[i]); });
    narrow_by_owners(w, owner, name, introduction, depth + 1);
}
constexpr void narrow_by_owners(
    writer& w, schema::table_view const& t, std::string_view row, std::string_view& introduction, std::size_t depth) {
    if (depth >= schema::longest_owner_path) return;
    for (schema::owner_link const& link : schema::owners_of(t)) {
        schema::table_view const& owner = *link.by.parent;
        if (link.inherited && owner.id == w.asked_owner) continue;
        w << introduction << "exists (select 1 from ";
        w.table(owner) << " as " << owner_names[depth];
        for (std::size_t i = 0; i < link.by.size; ++i) {
            w << (i ? " and " : " where ");
            write_column_of(w, owner_names[depth], owner.columns[link.by.parent_columns[i]]);
            w << " = ";
            write_column_of(w, row, t.columns[link.by.child_columns[i]]);
        }
        std::string_view more = " and ";
        narrow_owner(w, owner, more, depth);
        w << ")";
        introduction = " and ";
    }
}

/// The same for a row under this name, whose own columns are written by `write`.
template <class Write>
constexpr void narrow_row(
    writer& w, schema::table_view const& t, std::string_view row, std::string_view introduction, Write write) {
    narrow_by_columns(w, t, introduction, write);
    narrow_by_owners(w, t, row, introduction);
}

}  // namespace detail

/// Writes `introduction` and the scope's condition on this source; nothing if it excludes no rows.
constexpr void narrow(writer& w, source_entry const& s, std::string_view introduction) {
    if (narrows(w, s))
        detail::narrow_row(
            w, *s.table, s.name, introduction, [&](std::size_t i) { w.column(s.id, s.name, *s.table, i); });
}
/// The same for a row of the table under this name.
constexpr void narrow_named(writer& w,
                            schema::table_view const& t,
                            std::string_view name,
                            std::string_view introduction) {
    detail::narrow_row(
        w, t, name, introduction, [&](std::size_t i) { detail::write_column_of(w, name, t.columns[i]); });
}
namespace detail {
/// "select id, symbol from orders": the columns in the order of the description, which the database may not have.
constexpr void write_columns_in_order(writer& w, schema::table_view const& t) {
    w << "select ";
    for (std::size_t i = 0; i < t.column_count; ++i) {
        w << (i ? ", " : "");
        w.identifier(t.columns[i].name);
    }
    w << " from ";
    w.table(t);
}
}  // namespace detail
/// The source as a subquery whose columns are in the order of the description.
constexpr void write_table_in_order(writer& w, source_entry const& s) {
    w << "(";
    detail::write_columns_in_order(w, *s.table);
    w << ") as ";
    w.identifier(s.name);
}
/// The source as a subquery with only the scope's rows: for the sides of outer joins that ON does not narrow. `write`
/// writes what it selects from.
template <class Write>
constexpr void write_narrowed_rows(writer& w, source_entry const& s, Write write) {
    w << "(";
    write();
    detail::narrow_row(
        w, *s.table, s.table->name(), " where ", [&](std::size_t i) { w.identifier(s.table->columns[i].name); });
    w << ")";
}
/// The same of a table. `in_order`: its columns are in the order of the description.
constexpr void write_narrowed_table(writer& w, source_entry const& s, bool in_order = false) {
    write_narrowed_rows(w, s, [&] {
        if (in_order) detail::write_columns_in_order(w, *s.table);
        else (w << "select * from ").table(*s.table);
    });
    w << " as ";
    w.identifier(s.name);
}

/// Where the names in a value come from: the words qualify each column; in a text they may be bare, and would be those
/// of the owner's table beside it.
enum class names_of_value : unsigned char { qualified, of_a_text };

/// The new value of a column, as `write_value` writes it. If the column names the row that determines the owner, that
/// row must be visible to the session: otherwise the statement fails, with this message, and changes nothing.
template <class Write>
constexpr void write_owned_value(writer& w,
                                 schema::table_view const& t,
                                 std::size_t ordinal,
                                 Write write_value,
                                 names_of_value names = names_of_value::qualified) {
    if (!w.scope.is_given()) return write_value();
    auto const links = schema::owners_of(t);
    schema::owner_link const* const link = schema::link_by(links, ordinal);
    if (link == nullptr || (link->inherited && w.makes_owners)) return write_value();
    schema::table_view const& owner = *link->by.parent;
    if (link->by.size != 1) {
        if (ordinal == link->by.child_columns[0])
            w.complaints.next("AS0808 ") << w.frame->clause << ": " << t.name()
                                         << ": several columns together determine who owns the row, through a row of "
                                         << owner.name()
                                         << ", and this statement checks each by itself; store the object as a whole, "
                                            "as instance<...>, or use unscoped()";
        return write_value();
    }
    schema::column_facts const& key = owner.columns[link->by.parent_columns[0]];
    w << "coalesce((select ";
    detail::write_column_of(w, detail::owner_names[0], key);
    w << " from ";
    if (names == names_of_value::of_a_text) {
        w << "(select (";
        write_value();
        w << ")::";
        w.type(t.columns[ordinal].type) << " as as_key) as as_given join ";
        w.table(owner) << " as " << detail::owner_names[0] << " on ";
        detail::write_column_of(w, detail::owner_names[0], key);
        w << " = as_given.as_key";
    } else {
        w.table(owner) << " as " << detail::owner_names[0] << " where ";
        detail::write_column_of(w, detail::owner_names[0], key);
        w << " = ";
        qualified_columns const owner_has_columns_too(w);
        write_value();
    }
    std::string_view more = " and ";
    detail::narrow_owner(w, owner, more, 0);
    // SQL has no expression that raises an error; instead the cast of a message to a number fails, and now() keeps it
    // from being evaluated before there is a row
    w << "), (";
    w.quoted(
        t.name(), ".", t.columns[ordinal].name, ": no row of ", owner.name(), " that the session sees has this key")
        << " || left(now()::text, 0))::bigint::text::";
    w.type(t.columns[ordinal].type) << ")";
}

}  // namespace alphaswarm::sql
