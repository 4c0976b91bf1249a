// SPDX-License-Identifier: BSL-1.0
// The foreign-key graph. An edge is a foreign key or a declared link, resolved to column ordinals of two tables.
// Everything else (which edges connect two tables, the nearest path between them) is an ordinary loop over flat arrays
// of table_view, usable at compile time and at run time.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/table.hpp>

namespace alphaswarm::schema {

/// A foreign key or link from a child table to a parent table.
struct edge {
    static constexpr std::size_t capacity = constraint::capacity;
    table_view const* child = nullptr;
    table_view const* parent = nullptr;
    std::size_t child_columns[capacity]{};
    std::size_t parent_columns[capacity]{};
    std::size_t size = 0;
    bool is_link = false;
    std::size_t when_column = table_view::none;  // conditional link: this column of the child ...
    std::string_view when_value{};  // ... has this value
};

/// The edges between two tables, at most as many as an error message can list.
struct edge_list {
    static constexpr std::size_t capacity = 12;
    edge edges[capacity]{};
    std::size_t size = 0;

    constexpr void add(edge const& e) {
        if (size < capacity) edges[size++] = e;
    }
};

/// The nth column of the primary key, in the key's own order.
constexpr std::size_t primary_key_ordinal(table_view const& t, std::size_t nth) {
    for (std::size_t k = 0; k < t.constraint_count; ++k)
        if (t.constraints[k].kind == constraint_kind::primary)
            return nth < t.constraints[k].size ? t.ordinal_of_member(t.constraints[k].members[nth]) : table_view::none;
    for (std::size_t i = 0; i < t.column_count; ++i)
        if (t.in_primary_key(i) && nth-- == 0) return i;
    return table_view::none;
}

/// What a column references, as an edge to that table.
constexpr edge edge_of_column(table_view const& child, std::size_t ordinal, table_view const& parent) {
    target const& to = child.columns[ordinal].referenced;
    edge e{.child = &child, .parent = &parent, .size = 1};
    e.child_columns[0] = ordinal;
    e.parent_columns[0] = to.member.empty() ? primary_key_ordinal(parent, 0) : parent.ordinal_of_member(to.member);
    return e;
}

/// The same for a foreign key of several columns.
constexpr edge edge_of_constraint(table_view const& child, constraint const& k, table_view const& parent) {
    edge e{.child = &child, .parent = &parent, .size = k.size, .is_link = k.kind == constraint_kind::link};
    for (std::size_t i = 0; i < k.size; ++i) {
        e.child_columns[i] = child.ordinal_of_member(k.members[i]);
        e.parent_columns[i] = k.referenced_size             ? parent.ordinal_of_column(k.referenced_columns[i])
                              : k.referenced.member.empty() ? primary_key_ordinal(parent, i)
                                                            : parent.ordinal_of_member(k.referenced.member);
    }
    if (!k.when_member.empty()) {
        e.when_column = child.ordinal_of_member(k.when_member);
        e.when_value = k.when_value;
    }
    return e;
}

/// Calls `visit(edge)` for every foreign key and link from child to parent.
template <class Visit>
constexpr void for_each_edge(table_view const& child, table_view const& parent, Visit visit) {
    for (std::size_t i = 0; i < child.column_count; ++i)
        if (child.columns[i].referencing && child.columns[i].referenced.table == parent.id)
            visit(edge_of_column(child, i, parent));
    for (std::size_t i = 0; i < child.edge_source_count(); ++i) {
        constraint const& k = child.edge_source(i);
        if ((k.kind == constraint_kind::foreign_key || k.kind == constraint_kind::link) &&
            k.referenced.table == parent.id)
            visit(edge_of_constraint(child, k, parent));
    }
}

/// Some edge leads from child to parent.
[[nodiscard]] constexpr bool references(table_view const& child, table_view const& parent) {
    for (std::size_t i = 0; i < child.column_count; ++i)
        if (child.columns[i].referencing && child.columns[i].referenced.table == parent.id) return true;
    for (std::size_t i = 0; i < child.edge_source_count(); ++i)
        if (child.edge_source(i).referenced.table == parent.id) return true;
    return false;
}

/// Every edge between two tables, in either direction.
[[nodiscard]] constexpr edge_list edges_between(table_view const& a, table_view const& b) {
    edge_list found;
    auto const add = [&found](edge const& e) { found.add(e); };
    for_each_edge(a, b, add);
    if (a.id != b.id) for_each_edge(b, a, add);
    return found;
}

/// Columns of both tables are declared to link to the same key of a third one, which both name in the same way, and
/// `equal(of a, of b)` holds for each pair of them.
template <class Equal>
[[nodiscard]] constexpr bool meet_at_one_key(table_view const& a, table_view const& b, Equal equal) {
    for (std::size_t i = 0; i < a.edge_source_count(); ++i)
        for (std::size_t j = 0; j < b.edge_source_count(); ++j) {
            constraint const &from_a = a.edge_source(i), &from_b = b.edge_source(j);
            if (from_a.kind != constraint_kind::link || from_b.kind != constraint_kind::link ||
                from_a.size != from_b.size || from_a.referenced.table != from_b.referenced.table ||
                from_a.referenced.member != from_b.referenced.member ||
                from_a.referenced_size != from_b.referenced_size)
                continue;
            bool all = true;
            for (std::size_t k = 0; k < from_a.size && all; ++k) {
                std::size_t partner = k;  // the column of b that refers to the same column of the key
                if (from_a.referenced_size > 0)
                    for (partner = 0;
                         partner < from_b.size && from_b.referenced_columns[partner] != from_a.referenced_columns[k];)
                        ++partner;
                all = partner < from_b.size &&
                      equal(a.ordinal_of_member(from_a.members[k]), b.ordinal_of_member(from_b.members[partner]));
            }
            if (all) return true;
        }
    return false;
}

/// The key of several columns that consists of these, in whatever order; null if there is none.
[[nodiscard]] constexpr constraint const* key_over(table_view const& t,
                                                   std::size_t const* ordinals,
                                                   std::size_t size,
                                                   bool in_order = false) {
    auto const among = [&](std::string_view member) {
        for (std::size_t i = 0; i < size; ++i)
            if (t.columns[ordinals[i]].member == member) return true;
        return false;
    };
    for (std::size_t k = 0; k < t.constraint_count; ++k) {
        constraint const& c = t.constraints[k];
        bool const unique =
            c.kind == constraint_kind::unique || c.kind == constraint_kind::primary ||
            (c.kind == constraint_kind::index && c.unique_index && c.predicate.empty() && c.expression.empty());
        if (!unique || c.size != size) continue;
        bool all = true;
        for (std::size_t m = 0; m < c.size; ++m)
            all = all && (in_order ? t.columns[ordinals[m]].member == c.members[m] : among(c.members[m]));
        if (all) return &c;
    }
    return nullptr;
}
/// The columns, as a set, are the primary key or a unique key of the table.
[[nodiscard]] constexpr bool is_key(table_view const& t, std::size_t const* ordinals, std::size_t size) {
    if (size == 1 && (t.columns[ordinals[0]].unique || (t.columns[ordinals[0]].primary))) return true;
    return key_over(t, ordinals, size) != nullptr;
}

/// Writes the edge as `child.column -> parent.column`.
constexpr void say(meta::verdict& v, edge const& e) {
    for (std::size_t i = 0; i < e.size; ++i) {
        if (i) v << " and ";
        v << e.child->name() << "." << e.child->columns[e.child_columns[i]].name;
    }
}

}  // namespace alphaswarm::schema
