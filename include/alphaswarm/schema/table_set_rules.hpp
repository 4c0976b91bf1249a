// SPDX-License-Identifier: BSL-1.0
// The rules for a set of tables together: every reference leads to a key of the same type, domains reference only what
// they declare, nothing is circular, names are unique. Ids AS0201 to AS0212; AS0213 and AS0214 are in left_out.hpp,
// those after them concern joins. Each rule covers a part of the tables and is one evaluation, so that no schema
// exceeds a compiler's limit.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/foreign_key_map.hpp>
#include <alphaswarm/schema/names.hpp>

namespace alphaswarm::schema {

namespace detail {

constexpr bool same_stored_type(column_facts const& a, column_facts const& b) {
    return a.type.kind == b.type.kind &&
           (a.type.kind == types::kind::text ||
            (a.type.oid == b.type.oid && (a.type.oid != 0 || a.type.name == b.type.name)));
}

/// Two pairs of columns whose names are crossed: `a, b` next to `b, a`.
constexpr bool is_crossed(edge const& e) {
    auto const child = [&e](std::size_t i) { return e.child->columns[e.child_columns[i]].name; };
    auto const parent = [&e](std::size_t i) { return e.parent->columns[e.parent_columns[i]].name; };
    for (std::size_t i = 0; i < e.size; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (child(i) == parent(j) && child(j) == parent(i) && child(i) != child(j)) return true;
    return false;
}
/// A reference of several columns is written in the order of the key, so that a reader sees which column is which; if
/// the types are equal, nothing else reveals a swapped pair.
constexpr void judge_order_of_columns(meta::verdict& v, edge const& e) {
    constraint const* const key = key_over(*e.parent, e.parent_columns, e.size);
    bool const as_the_key =
        e.is_link || key == nullptr || key_over(*e.parent, e.parent_columns, e.size, true) != nullptr;
    if (as_the_key && !is_crossed(e)) return;
    v.next("AS0212 references(): ") << e.child->name() << ": ";
    for (std::size_t i = 0; i < e.size; ++i)
        v << (i ? ", " : "") << e.child->columns[e.child_columns[i]].name << " -> "
          << e.parent->columns[e.parent_columns[i]].name;
    if (as_the_key)
        v << ": columns with the same name are not paired with each other; write both sides in the same order";
    else v << ": the key of " << e.parent->name() << " has a different order; write both sides in that order";
    for (std::size_t i = 0; key != nullptr && i < key->size; ++i)
        v << (i ? ", " : ": ") << e.parent->columns[e.parent->ordinal_of_member(key->members[i])].name;
}

/// A link that a program declares outside the description may cross domains freely: it is not part of the schema.
constexpr void judge_edge(meta::verdict& v, edge const& e, bool declared_apart) {
    table_view const &child = *e.child, &parent = *e.parent;
    std::string_view const first = child.columns[e.child_columns[0]].name;
    for (std::size_t i = 0; i < e.size; ++i) {
        if (e.child_columns[i] == table_view::none || e.parent_columns[i] == table_view::none) {
            v.next("AS0202 references(): ") << child.name() << "." << first << ": " << parent.name()
                                            << " has no such key column; name a primary or unique key of it";
            return;
        }
        column_facts const &from = child.columns[e.child_columns[i]], &to = parent.columns[e.parent_columns[i]];
        if (!same_stored_type(from, to))
            v.next("AS0203 references(): ")
                << child.name() << "." << from.name << " is " << from.type.name << " and " << parent.name() << "."
                << to.name << " is " << to.type.name << "; give both the same type";
    }
    if (!e.is_link && !is_key(parent, e.parent_columns, e.size))
        v.next("AS0204 references(): ") << child.name() << "." << first << ": " << parent.name() << "."
                                        << parent.columns[e.parent_columns[0]].name
                                        << " is not a primary or unique key; reference a key or declare a link";
    if (e.size > 1) judge_order_of_columns(v, e);
    if (!declared_apart && !child.about->in->allows(*parent.about->in))
        v.next("AS0205 references(): ") << child.name() << "." << first << ": domain " << child.about->in->name
                                        << " does not allow references to " << parent.about->in->name << " ("
                                        << parent.name() << "); add it to the domain " << child.about->in->name;
}

constexpr void say_outside(meta::verdict& v, table_view const& t, numbered_edge const& e) {
    v.next("AS0201 references(): ") << t.name() << "."
                                    << (e.of_column ? t.columns[e.ordinal].name : t.edge_source(e.ordinal).members[0])
                                    << ": its target is not a table of this set; add the table to the set";
}

/// The number of the nearest ancestor with a discriminator, which identifies the class of a table; or the number of
/// tables.
template <class Map>
constexpr std::size_t discriminating_ancestor(Map const& map, std::size_t child) {
    std::size_t at = child;
    for (std::size_t steps = 0; steps < Map::table_count; ++steps) {  // terminates even for a cycle of parents
        if (map.tables[at]->about->inherited.parent_hash == 0) break;
        at = map.number_of(map.tables[at]->about->inherited.parent);
        if (at == Map::table_count || !map.tables[at]->about->inherited.discriminator.empty()) return at;
    }
    return Map::table_count;
}

template <class Map>
constexpr void judge_parent(meta::verdict& v, Map const& map, std::size_t child) {
    inheritance const& own = map.tables[child]->about->inherited;
    if (own.parent_hash == 0) return;
    std::size_t const parent = map.number_of(own.parent), ancestor = discriminating_ancestor(map, child);
    std::string_view const name = map.tables[child]->name();
    if (parent == Map::table_count)
        v.next("AS0206 inherits(): ") << name << ": its parent is not a table of this set; add the table to the set";
    else if (ancestor == Map::table_count)
        v.next("AS0207 inherits(): ") << name << ": " << map.tables[parent]->name()
                                      << " has no discriminator; add .discriminated_by(column<...>) to it";
    for (std::size_t other = 0; other < child; ++other) {
        inheritance const& theirs = map.tables[other]->about->inherited;
        if (theirs.parent_hash == 0 || theirs.identity != own.identity) continue;
        if (theirs.parent == own.parent ||
            (ancestor != Map::table_count && discriminating_ancestor(map, other) == ancestor))
            v.next("AS0210 inherits(): ") << name << " and " << map.tables[other]->name() << " share the identity "
                                          << own.identity << "; give each its own";
    }
}

/// Spells out one cycle of foreign keys among the tables that cannot be ordered.
template <class Map>
constexpr void say_cycle(meta::verdict& v, Map const& map, typename Map::dependency_order const& order) {
    std::array<bool, Map::table_count> stuck{}, seen{};
    for (std::size_t i = order.count; i < Map::table_count; ++i) stuck[order.numbers[i]] = true;
    auto const parent_of = [&](std::size_t child) {
        for (std::uint32_t e = map.first_of_child[child]; e < map.first_of_child[child + 1]; ++e) {
            numbered_edge const& found = map.edges[e];
            if (!found.is_link && found.parent != child && found.parent != numbered_edge::outside &&
                stuck[found.parent])
                return std::size_t{found.parent};
        }
        return child;
    };
    std::size_t at = order.numbers[order.count];
    for (; !seen[at]; at = parent_of(at)) seen[at] = true;  // the first table visited twice is on the cycle
    v.next("AS0208 references(): ") << "a cycle of foreign keys: " << map.tables[at]->name();
    for (std::size_t next = parent_of(at);; next = parent_of(next)) {
        v << " -> " << map.tables[next]->name();
        if (next == at) break;
    }
    v << "; break it by making one of them a link";
}

/// The domains of a set and, by number, which of the others each allows.
template <std::size_t N>
struct domain_graph {
    std::array<domain const*, N> domains{};
    std::array<std::array<std::uint16_t, domain::capacity>, N> allowed{};
    std::array<std::size_t, N> allowed_count{};
    std::size_t count = 0;

    [[nodiscard]] constexpr std::size_t number_of(domain const& d) const {
        for (std::size_t i = 0; i < count; ++i)
            if (domains[i]->is(d)) return i;
        return count;
    }
    constexpr explicit domain_graph(std::array<table_view const*, N> const& all) {
        domain const* last = nullptr;  // tables of one domain are usually adjacent
        for (table_view const* t : all) {
            if (t->about->in == last) continue;
            last = t->about->in;
            if (number_of(*last) == count) domains[count++] = last;
        }
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t j = 0; j < count; ++j)
                if (i != j && domains[i]->allows(*domains[j]))
                    allowed[i][allowed_count[i]++] = static_cast<std::uint16_t>(j);
    }
    /// The first domain that cannot be ordered, or `count`.
    [[nodiscard]] constexpr std::size_t circular() const {
        std::array<bool, N> done{};
        for (bool moved = true; moved;) {
            moved = false;
            for (std::size_t i = 0; i < count; ++i) {
                bool ready = !done[i];
                for (std::size_t k = 0; k < allowed_count[i] && ready; ++k) ready = done[allowed[i][k]];
                if (!ready) continue;
                done[i] = true;
                moved = true;
            }
        }
        for (std::size_t i = 0; i < count; ++i)
            if (!done[i]) return i;
        return count;
    }
};
template <class Map>
constexpr void judge_domains(meta::verdict& v, Map const& map) {
    domain_graph<Map::table_count> const graph(map.tables);
    std::size_t const circular = graph.circular();
    if (circular < graph.count)
        v.next("AS0211 domain: ") << "the domains allow each other in a cycle through " << graph.domains[circular]->name
                                  << "; take one of them off its list";
}

}  // namespace detail

/// The foreign keys of the tables numbered [first, last): what the set needs in order to be created. Links may lead out
/// of it.
template <class Map>
[[nodiscard]] constexpr meta::verdict judge_foreign_keys(Map const& map, std::size_t first, std::size_t last) {
    meta::verdict v;
    for (std::size_t i = first; i < last; ++i)
        for (std::uint32_t e = map.first_of_child[i]; e < map.first_of_child[i + 1]; ++e) {
            numbered_edge const& found = map.edges[e];
            if (found.is_link) continue;
            if (found.parent == numbered_edge::outside) detail::say_outside(v, *map.tables[i], found);
            else detail::judge_edge(v, map.resolved(found), true);
        }
    return v;
}

/// The references and parents of the tables numbered [first, last).
template <class Map>
[[nodiscard]] constexpr meta::verdict judge_references(Map const& map, std::size_t first, std::size_t last) {
    meta::verdict v;
    for (std::size_t i = first; i < last; ++i) {
        for (std::uint32_t e = map.first_of_child[i]; e < map.first_of_child[i + 1]; ++e) {
            numbered_edge const& found = map.edges[e];
            if (found.parent == numbered_edge::outside) detail::say_outside(v, *map.tables[i], found);
            else
                detail::judge_edge(
                    v, map.resolved(found), !found.of_column && found.ordinal >= map.tables[i]->constraint_count);
        }
        detail::judge_parent(v, map, i);
    }
    return v;
}

/// No cycles except declared self-references, and none among the domains.
template <class Map>
[[nodiscard]] constexpr meta::verdict judge_order(Map const& map) {
    meta::verdict v;
    auto const order = map.in_order();
    if (order.count < Map::table_count) detail::say_cycle(v, map, order);

    detail::judge_domains(v, map);
    return v;
}

/// How many names the tables numbered [first, last) use in their PostgreSQL schemas.
template <std::size_t N>
[[nodiscard]] constexpr std::size_t count_names(std::array<table_view const*, N> const& tables,
                                                std::size_t first,
                                                std::size_t last) {
    std::size_t count = 0;
    for (std::size_t i = first; i < last; ++i)
        for_each_relation_name(*tables[i], [&](composed_name const&) { ++count; });
    return count;
}

/// A name as a hash, and the table that uses it.
struct taken_name {
    std::uint64_t hash = 0;
    std::uint16_t table = 0;
};
template <std::size_t Count, std::size_t N>
[[nodiscard]] constexpr std::array<taken_name, Count> taken_names(std::array<table_view const*, N> const& tables,
                                                                  std::size_t first,
                                                                  std::size_t last) {
    std::array<taken_name, Count> names{};
    std::size_t next = 0;
    for (std::size_t i = first; i < last; ++i) {
        std::uint64_t const in = (composed_name{} << tables[i]->about->namespace_name << ".").hash();
        for_each_relation_name(*tables[i], [&](composed_name const& name) {
            names[next++] = {name.hash(in), static_cast<std::uint16_t>(i)};
        });
    }
    return names;
}

/// No two tables or indexes of one PostgreSQL schema share a name.
template <std::size_t N, std::size_t Count>
[[nodiscard]] constexpr meta::verdict judge_names(std::array<table_view const*, N> const& tables,
                                                  std::array<taken_name, Count> const& names) {
    constexpr std::size_t slots = std::bit_ceil(2 * Count + 1);
    std::array<std::uint32_t, slots> held{};  // number + 1; 0 is free
    meta::verdict v;
    for (std::size_t i = 0; i < Count; ++i) {
        std::size_t slot = names[i].hash % slots;
        for (; held[slot] != 0; slot = (slot + 1) % slots)
            if (names[held[slot] - 1].hash == names[i].hash) {
                v.next("AS0209 table_set: ")
                    << tables[names[held[slot] - 1].table]->name() << " and " << tables[names[i].table]->name()
                    << " use the same name for a table or index";
                for_each_relation_name(*tables[names[i].table], [&](composed_name const& name) {
                    std::uint64_t const in =
                        (composed_name{} << tables[names[i].table]->about->namespace_name << ".").hash();
                    if (name.hash(in) == names[i].hash) name.write(v << ", ");
                });
                v << "; rename one with .named(...) or put a table into another PostgreSQL schema";
                break;
            }
        if (held[slot] == 0) held[slot] = static_cast<std::uint32_t>(i + 1);
    }
    return v;
}

}  // namespace alphaswarm::schema
