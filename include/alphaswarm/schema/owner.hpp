// SPDX-License-Identifier: BSL-1.0
// Who owns the rows of a table. Either its own scope says so, or another table does: a subclass's row belongs to the
// owner of its root's row, because they are one object, and a detail's row to the owner of the row that
// scoped_through() names. So a scope reaches every table that leads to it, and whatever narrows a session, a policy or
// a check asks here for the path.
#pragma once

#include <cstddef>

#include <alphaswarm/schema/graph.hpp>

namespace alphaswarm::schema {

/// The row of another table that determines a row's owner.
struct owner_link {
    edge by{};  // from the row's own columns to the owner's
    bool inherited = false;  // the two rows are one object
};
/// A row may have both: it is visible if both of them are.
struct owner_links {
    owner_link links[2]{};
    std::size_t size = 0;

    [[nodiscard]] constexpr owner_link const* begin() const { return links; }
    [[nodiscard]] constexpr owner_link const* end() const { return links + size; }
};

/// No path to a scope is longer; a longer one must be a cycle.
inline constexpr std::size_t longest_owner_path = 8;

[[nodiscard]] constexpr bool has_owner(table_view const& t, std::size_t steps = 0);

namespace detail {

/// The nearest ancestor that determines its rows' owner by itself, or null.
constexpr table_view const* owning_ancestor(table_view const& t) {
    table_view const* at = &t;
    for (std::size_t steps = 0; steps < 32 && at->about->inherited.parent_table != nullptr; ++steps) {
        at = &at->about->inherited.parent_table();
        if (!at->about->scope.empty() || at->about->owner.table != nullptr) return at;
    }
    return nullptr;
}
constexpr edge same_key(table_view const& child, table_view const& parent) {
    edge e{.child = &child, .parent = &parent};
    for (std::size_t size = child.primary_key_size(); e.size < size && e.size < edge::capacity; ++e.size) {
        e.child_columns[e.size] = primary_key_ordinal(child, e.size);
        e.parent_columns[e.size] = primary_key_ordinal(parent, e.size);
    }
    return e;
}

}  // namespace detail

/// The rows that determine the owner of a row of this table, besides its own columns.
[[nodiscard]] constexpr owner_links owners_of(table_view const& t, std::size_t steps = 0) {
    owner_links found;
    if (t.about->inherited.parent_table == nullptr && t.about->owner.table == nullptr) return found;
    if (table_view const* const ancestor = detail::owning_ancestor(t);
        ancestor != nullptr && has_owner(*ancestor, steps + 1))
        found.links[found.size++] = {detail::same_key(t, *ancestor), true};
    if (t.about->owner.table != nullptr)
        if (table_view const& owner = t.about->owner.table(); has_owner(owner, steps + 1))
            found.links[found.size++] = {edge_of_column(t, t.ordinal_of_member(t.about->owner.member), owner), false};
    return found;
}
/// The inherited owner that need not be checked for a row of this table if the row of `ancestor` for the same object is
/// known to be visible; null if there is none.
[[nodiscard]] constexpr meta::type_id asked_with(table_view const& t, table_view const& ancestor) {
    table_view const* const owner = detail::owning_ancestor(t);
    if (owner == nullptr) return nullptr;
    table_view const* at = &t;
    for (std::size_t steps = 0; steps < 32 && at->id != ancestor.id; ++steps) {
        if (at->about->inherited.parent_table == nullptr) return nullptr;
        at = &at->about->inherited.parent_table();
    }
    if (at->id != ancestor.id || at->id == t.id) return nullptr;
    if (at->id == owner->id) return owner->id;
    table_view const* const same = detail::owning_ancestor(*at);
    return same != nullptr && same->id == owner->id ? owner->id : nullptr;
}
/// Something determines the owner of the table's rows.
[[nodiscard]] constexpr bool has_owner(table_view const& t, std::size_t steps) {
    return !t.about->scope.empty() || (steps < longest_owner_path && owners_of(t, steps).size > 0);
}
/// A column of the row's scope, or of its owner's, references this table.
[[nodiscard]] constexpr bool owner_is_in(table_view const& t, meta::type_id table, std::size_t steps = 0) {
    for (column_facts const& c : t)
        if (c.scoped && c.referenced.table == table) return true;
    if (steps < longest_owner_path)
        for (owner_link const& link : owners_of(t, steps))
            if (owner_is_in(*link.by.parent, table, steps + 1)) return true;
    return false;
}
/// The first such column of `t` for which `other` has none; null if rows of both have the same kinds of owners.
[[nodiscard]] constexpr column_facts const* owner_missing_in(table_view const& other,
                                                             table_view const& t,
                                                             std::size_t steps = 0) {
    for (column_facts const& c : t)
        if (c.scoped && !owner_is_in(other, c.referenced.table)) return &c;
    if (steps < longest_owner_path)
        for (owner_link const& link : owners_of(t, steps))
            if (column_facts const* const missing = owner_missing_in(other, *link.by.parent, steps + 1)) return missing;
    return nullptr;
}
/// The link that goes through this column, or null.
[[nodiscard]] constexpr owner_link const* link_by(owner_links const& links, std::size_t ordinal) {
    for (owner_link const& link : links)
        for (std::size_t i = 0; i < link.by.size; ++i)
            if (link.by.child_columns[i] == ordinal) return &link;
    return nullptr;
}

}  // namespace alphaswarm::schema
