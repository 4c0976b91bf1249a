// SPDX-License-Identifier: BSL-1.0
// The foreign-key graph of a whole set of tables, as flat arrays: every edge with the numbers of its two tables, sorted
// by child and also by parent. Built in one pass over the columns, with each target found by its hash, so its cost is
// linear in the size of the schema rather than quadratic.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include <alphaswarm/schema/graph.hpp>

namespace alphaswarm::schema {

/// One foreign key or link between two tables of the set, by number.
struct numbered_edge {
    static constexpr std::uint16_t outside = 0xffff;
    std::uint16_t child = 0;
    std::uint16_t parent = 0;  // `outside`: the target is not a table of the set
    std::uint16_t ordinal = 0;  // of the column, or of the constraint
    bool of_column = true;
    bool is_link = false;
};

namespace detail {

/// Calls `visit(target, ordinal, of_column, is_link)` for every foreign key and link of a table.
template <class Visit>
constexpr void for_each_target(table_view const& t, Visit visit) {
    for (std::size_t i = 0; i < t.column_count; ++i)
        if (t.columns[i].referencing) visit(t.columns[i].referenced, i, true, false);
    for (std::size_t i = 0; i < t.edge_source_count(); ++i) {
        constraint const& k = t.edge_source(i);
        if (k.referenced.is_given()) visit(k.referenced, i, false, k.kind == constraint_kind::link);
    }
}

template <std::size_t N>
constexpr std::size_t count_targets(std::array<table_view const*, N> const& tables) {
    std::size_t count = 0;
    for (table_view const* t : tables) {
        for (std::size_t i = 0; i < t->column_count; ++i) count += t->columns[i].referencing;
        for (std::size_t i = 0; i < t->edge_source_count(); ++i) count += t->edge_source(i).referenced.is_given();
    }
    return count;
}

/// Tables, keyed by the hash of their identity.
template <std::size_t N>
struct table_numbers {
    static constexpr std::size_t slots = std::bit_ceil(2 * N + 1);
    std::array<std::uint16_t, slots> numbers{};  // number + 1; 0 is free

    constexpr explicit table_numbers(std::array<table_view const*, N> const& all) {
        for (std::size_t i = 0; i < N; ++i) {
            std::size_t slot = all[i]->hash % slots;
            while (numbers[slot] != 0) slot = (slot + 1) % slots;
            numbers[slot] = static_cast<std::uint16_t>(i + 1);
        }
    }
    [[nodiscard]] constexpr std::uint16_t find(std::array<table_view const*, N> const& all,
                                               meta::type_id id,
                                               std::uint32_t hash) const {
        for (std::size_t slot = hash % slots; numbers[slot] != 0; slot = (slot + 1) % slots)
            if (all[numbers[slot] - 1u]->id == id) return static_cast<std::uint16_t>(numbers[slot] - 1u);
        return numbered_edge::outside;
    }
};

}  // namespace detail

/// The graph of N tables with E edges. Numbers are positions in `tables`.
template <std::size_t N, std::size_t E>
struct foreign_key_map {
    static constexpr std::size_t table_count = N;
    static constexpr std::size_t edge_count = E;
    std::array<table_view const*, N> tables{};
    std::array<numbered_edge, E> edges{};  // by child
    std::array<std::uint32_t, N + 1> first_of_child{};
    std::array<std::uint32_t, E> by_parent{};  // numbers of edges, by parent
    std::array<std::uint32_t, N + 1> first_of_parent{};

    constexpr explicit foreign_key_map(std::array<table_view const*, N> const& all) : tables(all) {
        detail::table_numbers<N> const numbers(all);
        std::uint32_t next = 0;
        for (std::size_t i = 0; i < N; ++i) {
            first_of_child[i] = next;
            detail::for_each_target(*all[i], [&](target const& to, std::size_t ordinal, bool of_column, bool is_link) {
                edges[next++] = {static_cast<std::uint16_t>(i),
                                 numbers.find(all, to.table, to.hash),
                                 static_cast<std::uint16_t>(ordinal),
                                 of_column,
                                 is_link};
            });
        }
        first_of_child[N] = next;
        for (numbered_edge const& e : edges)
            if (e.parent != numbered_edge::outside) ++first_of_parent[e.parent + 1u];
        for (std::size_t i = 0; i < N; ++i) first_of_parent[i + 1] += first_of_parent[i];
        auto fill = first_of_parent;
        for (std::uint32_t e = 0; e < E; ++e)
            if (edges[e].parent != numbered_edge::outside) by_parent[fill[edges[e].parent]++] = e;
    }

    /// The edge with its columns resolved. Its target must be in the set.
    [[nodiscard]] constexpr edge resolved(numbered_edge const& e) const {
        table_view const &child = *tables[e.child], &parent = *tables[e.parent];
        return e.of_column ? edge_of_column(child, e.ordinal, parent)
                           : edge_of_constraint(child, child.edge_source(e.ordinal), parent);
    }
    /// The number of the table, or N.
    [[nodiscard]] constexpr std::size_t number_of(meta::type_id id) const {
        for (std::size_t i = 0; i < N; ++i)
            if (tables[i]->id == id) return i;
        return N;
    }
    /// The number of the table with this SQL name, or N.
    [[nodiscard]] constexpr std::size_t number_named(std::string_view name) const {
        for (std::size_t i = 0; i < N; ++i)
            if (tables[i]->name() == name) return i;
        return N;
    }

    /// Tables in an order that puts parents before children, ignoring links and self-references. `count` is the number
    /// of tables that can be ordered: the rest, at the end, are on a cycle or depend on one.
    struct dependency_order {
        std::array<std::uint16_t, N> numbers{};
        std::size_t count = 0;
    };
    [[nodiscard]] constexpr dependency_order in_order() const {
        dependency_order order;
        std::array<bool, N> placed{};
        for (bool moved = true; moved;) {  // as many passes as the longest chain that runs against the given order
            moved = false;
            for (std::size_t i = 0; i < N; ++i) {
                if (placed[i]) continue;
                bool ready = true;
                for (std::uint32_t e = first_of_child[i]; e < first_of_child[i + 1] && ready; ++e)
                    ready = edges[e].is_link || edges[e].parent == numbered_edge::outside || edges[e].parent == i ||
                            placed[edges[e].parent];
                if (!ready) continue;
                placed[i] = true;
                order.numbers[order.count++] = static_cast<std::uint16_t>(i);
                moved = true;
            }
        }
        std::size_t last = order.count;
        for (std::size_t i = 0; i < N; ++i)
            if (!placed[i]) order.numbers[last++] = static_cast<std::uint16_t>(i);
        return order;
    }

    /// A path of tables, along edges in either direction.
    struct path {
        std::array<std::uint16_t, N> numbers{};
        std::size_t size = 0;  // 0: there is none
    };
    /// The shortest one, including both ends.
    [[nodiscard]] constexpr path shortest_path(std::size_t from, std::size_t to) const {
        std::array<std::size_t, N> next{}, queue{};
        std::size_t head = 0, tail = 0;
        for (std::size_t& n : next) n = N;
        path found;
        if (from >= N || to >= N) return found;
        next[to] = to;
        queue[tail++] = to;
        while (head < tail && next[from] == N) {  // breadth first, from the far end
            std::size_t const at = queue[head++];
            auto const reach = [&](std::size_t other) {
                if (other >= N || next[other] != N) return;
                next[other] = at;
                queue[tail++] = other;
            };
            for (std::uint32_t e = first_of_child[at]; e < first_of_child[at + 1]; ++e) reach(edges[e].parent);
            for (std::uint32_t e = first_of_parent[at]; e < first_of_parent[at + 1]; ++e)
                reach(edges[by_parent[e]].child);
        }
        if (next[from] == N) return found;
        for (std::size_t i = from;; i = next[i]) {
            found.numbers[found.size++] = static_cast<std::uint16_t>(i);
            if (i == to) return found;
        }
    }
    /// The tables that reference this one, directly or indirectly; itself only if a cycle leads back.
    [[nodiscard]] constexpr std::array<bool, N> referencing(std::size_t table) const {
        std::array<bool, N> reached{};
        std::array<std::size_t, N + 1> queue{};
        std::size_t head = 0, tail = 0;
        queue[tail++] = table;
        while (head < tail) {
            std::size_t const at = queue[head++];
            for (std::uint32_t e = first_of_parent[at]; e < first_of_parent[at + 1]; ++e) {
                std::size_t const child = edges[by_parent[e]].child;
                if (reached[child]) continue;
                reached[child] = true;
                if (tail <= N) queue[tail++] = child;
            }
        }
        return reached;
    }
};

/// The foreign-key map of these tables.
template <auto const& Tables>
inline constexpr auto map_of = foreign_key_map<Tables.size(), detail::count_targets(Tables)>(Tables);

/// Ends an error about a join with the nearest path from one table of a set to another.
template <class Map>
constexpr void say_nearest_path(meta::verdict& v, Map const& map, meta::type_id from, meta::type_id to) {
    auto const path = map.shortest_path(map.number_of(from), map.number_of(to));
    if (path.size == 0) v << "no path of foreign keys leads there";
    for (std::size_t i = 0; i < path.size; ++i)
        v << (i ? " -> " : "nearest path: ") << map.tables[path.numbers[i]]->name();
}

}  // namespace alphaswarm::schema
