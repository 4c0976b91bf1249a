// SPDX-License-Identifier: BSL-1.0
// What must hold of a set of tables together: every reference lands on a key of the same type, domains
// reference only what they declare, nothing is circular, names are unique.  Ids AS0201 to AS0212; AS022x
// are the joins'.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/schema/table.hpp>

namespace alphaswarm::schema {

/// Parents before children. Self-references do not count; tables on a cycle come last, in the order given.
template <std::size_t N>
[[nodiscard]] constexpr std::array<table_view const*, N> in_dependency_order(std::array<table_view const*, N> const& tables) {
    std::array<table_view const*, N> ordered{};
    std::array<bool, N> placed{};
    std::size_t count = 0;
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t i = 0; i < N; ++i) {
            if (placed[i]) continue;
            bool ready = true;
            for (std::size_t j = 0; j < N && ready; ++j)
                if (!placed[j] && i != j && references(*tables[i], *tables[j])) {
                    bool enforced = false;   // links make no DDL
                    for_each_edge(*tables[i], *tables[j], [&](edge const& e) { enforced |= !e.is_link; });
                    ready = !enforced;
                }
            if (!ready) continue;
            placed[i] = true;
            ordered[count++] = tables[i];
            moved = true;
        }
    }
    for (std::size_t i = 0; i < N; ++i)
        if (!placed[i]) ordered[count++] = tables[i];
    return ordered;
}

namespace detail {

template <std::size_t N>
constexpr table_view const* find(std::array<table_view const*, N> const& tables, meta::type_id id) {
    for (table_view const* t : tables)
        if (t->id == id) return t;
    return nullptr;
}

constexpr bool same_stored_type(column_facts const& a, column_facts const& b) {
    return a.type.kind == b.type.kind && (a.type.kind == types::kind::text || a.type.oid == b.type.oid);
}

constexpr void judge_edge(meta::verdict& v, edge const& e) {
    table_view const &child = *e.child, &parent = *e.parent;
    std::string_view const first = child.columns[e.child_columns[0]].name;
    for (std::size_t i = 0; i < e.size; ++i) {
        if (e.parent_columns[i] == table_view::none) {
            v.next("AS0202 references(): ") << child.name() << "." << first << ": " << parent.name()
                                            << " has no such key column; name a primary or unique key of it";
            return;
        }
        column_facts const &from = child.columns[e.child_columns[i]], &to = parent.columns[e.parent_columns[i]];
        if (!same_stored_type(from, to))
            v.next("AS0203 references(): ") << child.name() << "." << from.name << " is " << from.type.name << " and " << parent.name() << "."
                                            << to.name << " is " << to.type.name << "; give both the same type";
    }
    if (!e.is_link && !is_key(parent, e.parent_columns, e.size))
        v.next("AS0204 references(): ") << child.name() << "." << first << ": " << parent.name() << "."
                                        << parent.columns[e.parent_columns[0]].name
                                        << " is no primary or unique key; reference a key or declare a link";
    if (!child.about->in->allows(*parent.about->in))
        v.next("AS0205 references(): ") << child.name() << "." << first << ": domain " << child.about->in->name << " does not allow references to "
                                        << parent.about->in->name << " (" << parent.name() << "); add it to the domain " << child.about->in->name;
}

template <std::size_t N>
constexpr void judge_references(meta::verdict& v, std::array<table_view const*, N> const& tables) {
    for (table_view const* t : tables) {
        auto const judge = [&](meta::type_id id, std::string_view column) {
            if (find(tables, id) == nullptr)
                v.next("AS0201 references(): ") << t->name() << "." << column << ": its target is no table of this schema; add the table to the schema";
        };
        for (column_facts const& c : *t)
            if (c.referencing) judge(c.referenced.table, c.name);
        for (std::size_t k = 0; k < t->constraint_count; ++k)
            if (t->constraints[k].referenced.table != nullptr && t->constraints[k].size > 0) judge(t->constraints[k].referenced.table, t->constraints[k].members[0]);
        if (t->about->inherited.parent != nullptr) {
            table_view const* parent = find(tables, t->about->inherited.parent);
            if (parent == nullptr)
                v.next("AS0206 inherits(): ") << t->name() << ": its parent is no table of this schema; add the table to the schema";
            else if (parent->about->inherited.discriminator.empty())
                v.next("AS0207 inherits(): ") << t->name() << ": " << parent->name() << " has no discriminator; add .discriminated_by(column<...>) to it";
        }
    }
    for (table_view const* child : tables)
        for (table_view const* parent : tables)
            if (references(*child, *parent)) for_each_edge(*child, *parent, [&](edge const& e) { judge_edge(v, e); });
}

template <std::size_t N>
constexpr void judge_cycles(meta::verdict& v, std::array<table_view const*, N> const& tables) {
    auto const ordered = in_dependency_order(tables);
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = i + 1; j < N; ++j) {
            bool enforced = false;
            if (references(*ordered[i], *ordered[j])) for_each_edge(*ordered[i], *ordered[j], [&](edge const& e) { enforced |= !e.is_link; });
            if (enforced)
                v.next("AS0208 references(): ") << "a cycle of foreign keys runs through " << ordered[i]->name() << " and " << ordered[j]->name()
                                                << "; break it by making one of them a link";
        }
}

template <std::size_t N>
constexpr void judge_names(meta::verdict& v, std::array<table_view const*, N> const& tables) {
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < i; ++j) {
            if (tables[i]->name() == tables[j]->name() && tables[i]->about->namespace_name == tables[j]->about->namespace_name)
                v.next("AS0209 schema: ") << "two tables are called " << tables[i]->name() << "; rename one or put it into another PostgreSQL schema";
            if (tables[i]->about->inherited.parent != nullptr && tables[i]->about->inherited.parent == tables[j]->about->inherited.parent &&
                tables[i]->about->inherited.identity == tables[j]->about->inherited.identity)
                v.next("AS0210 inherits(): ") << tables[i]->name() << " and " << tables[j]->name() << " share the identity "
                                              << tables[i]->about->inherited.identity << "; give each its own";
        }
}

/// Two domains must not allow each other, directly or around.
template <std::size_t N>
constexpr void judge_domains(meta::verdict& v, std::array<table_view const*, N> const& tables) {
    std::array<domain const*, N> domains{};
    std::size_t count = 0;
    for (table_view const* t : tables) {
        bool known = false;
        for (std::size_t i = 0; i < count; ++i) known = known || domains[i]->name == t->about->in->name;
        if (!known) domains[count++] = t->about->in;
    }
    std::array<bool, N> done{};
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t i = 0; i < count; ++i) {
            if (done[i]) continue;
            bool ready = true;
            for (std::size_t j = 0; j < count; ++j) ready = ready && (done[j] || i == j || !domains[i]->allows(*domains[j]));
            if (!ready) continue;
            done[i] = true;
            moved = true;
        }
    }
    for (std::size_t i = 0; i < count; ++i)
        if (!done[i]) {
            v.next("AS0211 domain: ") << "the domains allow each other in a circle through " << domains[i]->name << "; take one of them off its list";
            return;
        }
}

}  // namespace detail

/// Every rule of a set of tables; a value that tests can read.
template <std::size_t N>
[[nodiscard]] constexpr meta::verdict judge_schema(std::array<table_view const*, N> const& tables) {
    meta::verdict v;
    detail::judge_references(v, tables);
    detail::judge_cycles(v, tables);
    detail::judge_names(v, tables);
    detail::judge_domains(v, tables);
    return v;
}

}  // namespace alphaswarm::schema
