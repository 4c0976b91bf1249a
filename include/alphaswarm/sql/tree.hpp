// SPDX-License-Identifier: BSL-1.0
// ancestors<T>(key) and descendants<T>(key): a walk over a table that references itself, in one statement. A recursive
// common table expression finds the rows, nearest first; each row carries the keys along its path, so a cycle in the
// data ends where it closes. A session's scope narrows the starting row and every step. Ids AS0956 to AS0959.
//
//     for (auto const& row : db.fetch(ancestors<Sector>(id))) print(row[tree_depth], row[all<Sector>].name);
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/condition_rules.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/query/order.hpp>
#include <alphaswarm/sql/query/row_count.hpp>
#include <alphaswarm/sql/query/select_list.hpp>
#include <alphaswarm/sql/text/narrowing.hpp>
#include <alphaswarm/sql/text/pack.hpp>

namespace alphaswarm::sql {

/// How many steps a row is away from the start: an expression only for tree walks.
struct depth_in_tree {
    using sql_expression = void;
    using value = std::int32_t;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
    static constexpr written write(writer& w) {
        if (!w.naming && (w.source_count == 0 || w.last_source().name != "as_tree"))
            w.complaints.next("AS0959 ")
                << w.frame->clause << ": tree_depth exists only in ancestors(...) and descendants(...); remove it";
        w << "as_tree_depth";
        return {};
    }
    template <class Binder>
    void bind(Binder&) const {}
};

enum class walk : unsigned char { up, down };

namespace detail {

/// A common table expression: `with recursive <name> as (<first> union all <next>)`. First and next write themselves.
template <class First, class Next>
constexpr void write_recursive(writer& w, std::string_view name, First first, Next next) {
    w << "with recursive ";
    w.identifier(name) << " as (";
    first();
    w << " union all ";
    next();
    w << ") ";
}

/// The references of a table to itself; `member` names one if there are several.
constexpr schema::edge_list self_references(schema::table_view const& t, std::size_t by) {
    schema::edge_list found;
    schema::for_each_edge(t, t, [&](schema::edge const& e) {
        bool named = by == schema::table_view::none;
        for (std::size_t i = 0; i < e.size; ++i) named = named || e.child_columns[i] == by;
        if (named) found.add(e);
    });
    return found;
}
template <class Via>
constexpr std::size_t ordinal_of_via() {
    if constexpr (present<Via>) return ordinal_of<Via::member>;
    else return schema::table_view::none;
}
template <class T, class Via>
inline constexpr schema::edge_list self_references_of = self_references(schema::view_of<T>, ordinal_of_via<Via>());

constexpr std::string_view word_of(walk way) { return way == walk::up ? "ancestors()" : "descendants()"; }

}  // namespace detail

/// A tree walk under construction; options may follow in any order.
template <walk Way,
          class T,
          class Start,
          class Via = nothing,
          class Where = nothing,
          class Order = nothing,
          class Depth = nothing,
          bool WithStart = false>
struct tree_walk {
    using sql_statement = void;
    static constexpr bool only_reads = true;
    using source = table_source<T>;
    using items = select_list<all_columns<source>, depth_in_tree>;
    static constexpr bool returns_rows = true;
    static constexpr std::size_t parameters =
        Start::parameters + Depth::parameters + Where::parameters + Order::parameters;
    [[no_unique_address]] Start start{};
    [[no_unique_address]] Where filter{};
    [[no_unique_address]] Order keys{};
    [[no_unique_address]] Depth most{};

    /// The column whose reference is followed, if the table has several to itself.
    template <auto Member>
    [[nodiscard]] constexpr auto by(column_token<Member, source>) const {
        static_assert(!present<Via>,
                      "AS0440 by(): it was already given, and a walk follows one reference; keep one of them");
        return tree_walk<Way, T, Start, column_token<Member, source>, Where, Order, Depth, WithStart>{
            start, filter, keys, most};
    }
    /// Includes the row where the walk begins, with depth 0.
    [[nodiscard]] constexpr auto with_start() const {
        return tree_walk<Way, T, Start, Via, Where, Order, Depth, true>{start, filter, keys, most};
    }
    /// At most this many steps: a number, or `param("name"_c)`.
    template <class N>
    [[nodiscard]] constexpr auto depth(N const& steps) const {
        static_assert(meta::holds<meta::sentence<detail::counts<"depth", N>>()>,
                      "alphaswarm refuses this count; the quoted sentence says why");
        static_assert(!present<Depth>,
                      "AS0440 depth(): it was already given, and the first number would be dropped; keep one of them");
        return deep_as(detail::counted(steps));
    }
    /// Of the rows that the walk finds, those that satisfy the condition; the walk itself passes through all rows.
    template <condition E>
    [[nodiscard]] constexpr auto where(E const& e) const {
        if constexpr (present<Where>) {
            auto const both = filter && e;
            return tree_walk<Way, T, Start, Via, std::remove_const_t<decltype(both)>, Order, Depth, WithStart>{
                start, both, keys, most};
        } else return tree_walk<Way, T, Start, Via, E, Order, Depth, WithStart>{start, e, keys, most};
    }
    template <class E>
    [[nodiscard]] constexpr tree_walk where(E const&) const {
        static_assert(meta::holds<meta::sentence<conditional<"where", E>>()>,
                      "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }
    /// Another order than nearest first; `tree_depth` may be one of the keys.
    template <class... Key>
    [[nodiscard]] constexpr auto order_by(Key const&... key) const {
        static_assert(sizeof...(Key) > 0,
                      "AS0423 order_by(): it takes at least one sort key; give one, or leave order_by() out");
        static_assert(!present<Order>,
                      "AS0440 order_by(): it was already given, and the first keys would be dropped; give all sort "
                      "keys together");
        auto const sorted = make_pack(as_sort_key(key)...);
        return tree_walk<Way, T, Start, Via, Where, std::remove_const_t<decltype(sorted)>, Depth, WithStart>{
            start, filter, sorted, most};
    }

    static constexpr void write(writer& w, bool* nullable) {
        w.frame->clause = detail::word_of(Way);
        constexpr auto const& edges = detail::self_references_of<T, Via>;
        if constexpr (edges.size == 1) {
            if (judge_start(w, static_cast<Start*>(nullptr))) write_walk(w, edges.edges[0], nullable);
        } else refuse_edges(w, edges);
    }
    template <class Binder>
    void bind(Binder& b) const {
        start.bind(b);
        if constexpr (Depth::parameters > 0) most.bind(b);
        if constexpr (detail::is_given_count<Depth>) b.require_count("depth()");
        if constexpr (Where::parameters > 0) filter.bind(b);
        if constexpr (Order::parameters > 0) keys.bind(b);
    }

private:
    using node = table_source<T, "as_node">;
    static constexpr schema::table_view const& table() { return schema::view_of<T>; }

    template <class N>
    constexpr auto deep_as(N const& steps) const {
        return tree_walk<Way, T, Start, Via, Where, Order, N, WithStart>{start, filter, keys, steps};
    }

    static constexpr void write_walk(writer& w, schema::edge const& e, bool* nullable) {
        w.add_source({node::id, &table(), node::name()});
        judge_columns(w);
        w.frame->qualified = true;
        w.frame->aggregating = aggregates::never;
        source_entry const at = w.last_source();
        detail::write_recursive(
            w,
            "as_tree",
            [&] {
                write_columns(w);
                w << ", 0 as as_tree_depth, array[";
                write_way(w, e);
                w << "] as as_tree_path from ";
                node::write(w);
                w << " where ";
                write_start(w, e, static_cast<Start*>(nullptr));
                narrow(w, at, " and ");
            },
            [&] {
                write_columns(w);
                w << ", as_tree.as_tree_depth + 1, as_tree.as_tree_path || ";
                write_way(w, e);
                w << " from as_tree join ";
                node::write(w);
                w << " on ";
                write_step(w, e);
                w << " where ";
                write_way(w, e);
                w << " <> all(as_tree.as_tree_path)";
                if constexpr (present<Depth>) {
                    w << " and as_tree.as_tree_depth < ";
                    Depth::write(w);
                }
                narrow(w, at, " and ");
            });
        write_rows(w, nullable);
    }
    /// Whoever reads the walk's rows reads them from here, as if from the table.
    static constexpr void write_rows(writer& w, bool* nullable) {
        w.source_count = w.frame->first_source;
        w.add_source({source::id, &table(), "as_tree"});
        w.frame->qualified = false;
        w << "select ";
        items::write(w, nullable);
        w << " from as_tree";
        if constexpr (!WithStart) w << " where as_tree_depth > 0";
        if constexpr (present<Where>) {
            w.frame->clause = "where()";
            w << (WithStart ? " where " : " and ");
            write_operand<Where>(w, precedence::conjunction, false);
        }
        w.frame->clause = "order_by()";
        w << " order by ";
        if constexpr (present<Order>) write_order(w, static_cast<Order*>(nullptr));
        else {
            w << "as_tree_depth";
            for (std::size_t i = 0; i < table().column_count; ++i)
                if (table().in_primary_key(i)) {
                    w << ", ";
                    w.identifier(table().columns[i].name);
                }
        }
    }
    template <std::size_t... I, class... Key>
    static constexpr void write_order(writer& w, cells<std::index_sequence<I...>, Key...>*) {
        ((w << (I ? ", " : ""), Key::write(w)), ...);
    }
    static constexpr void write_columns(writer& w) {
        w << "select ";
        for (std::size_t i = 0; i < table().column_count; ++i) {
            w << (i ? ", " : "");
            w.column(node::id, node::name(), table(), i);
        }
    }
    static constexpr void write_column_of(writer& w, std::string_view name, std::size_t ordinal) {
        w << name << ".";
        w.identifier(table().columns[ordinal].name);
    }
    /// Identifies a node among those on the path, as text, whatever its key's type.
    static constexpr void write_way(writer& w, schema::edge const& e) {
        w << (e.size > 1 ? "row(" : "");
        for (std::size_t i = 0; i < e.size; ++i) {
            w << (i ? ", " : "");
            write_column_of(w, node::name(), e.parent_columns[i]);
        }
        w << (e.size > 1 ? ")::text" : "::text");
    }
    static constexpr void write_step(writer& w, schema::edge const& e) {
        for (std::size_t i = 0; i < e.size; ++i) {
            w << (i ? " and " : "");
            write_column_of(w, node::name(), Way == walk::up ? e.parent_columns[i] : e.child_columns[i]);
            w << " = ";
            write_column_of(w, "as_tree", Way == walk::up ? e.child_columns[i] : e.parent_columns[i]);
        }
        if (e.when_column != schema::table_view::none) {
            w << " and ";
            write_column_of(w, Way == walk::up ? std::string_view("as_tree") : node::name(), e.when_column);
            w << " = ";
            w.quoted(e.when_value);
        }
    }
    template <std::size_t... I, class... Key>
    static constexpr void write_start(writer& w, schema::edge const& e, cells<std::index_sequence<I...>, Key...>*) {
        ((w << (I ? " and " : ""), write_column_of(w, node::name(), e.parent_columns[I]), w << " = ", Key::write(w)),
         ...);
    }

    /// AS0432: the walk adds columns of its own to the table's.
    static constexpr void judge_columns(writer& w) {
        for (schema::column_facts const& c : table())
            if (c.name == "as_tree_depth" || c.name == "as_tree_path")
                w.complaints.next("AS0432 ")
                    << w.frame->clause << ": " << table().name() << "." << c.name
                    << ": the walk adds a column of this name; give the column of the table another with .named(...)";
    }
    /// AS0956: the walk begins with values for the key that the reference points at.
    template <std::size_t... I, class... Key>
    static constexpr bool judge_start(writer& w, cells<std::index_sequence<I...>, Key...>*) {
        constexpr schema::edge const& e = detail::self_references_of<T, Via>.edges[0];
        bool fits = e.size == sizeof...(Key);
        if constexpr (e.size == sizeof...(Key))
            fits = (is_key_column<typename Key::value>(
                        e.parent_columns[I], typename std::remove_cvref_t<decltype(schema::table<T>)>::members{}) &&
                    ...);
        if (!fits) {
            w.complaints.next("AS0956 ") << w.frame->clause << ": " << table().name() << ": the walk begins at ";
            for (std::size_t i = 0; i < e.size; ++i)
                w.complaints << (i ? " and " : "") << table().columns[e.parent_columns[i]].name;
            w.complaints << "; give values of the types of these columns, in this order";
        }
        return fits;
    }
    template <class Given, auto... Member>
    static constexpr bool is_key_column(std::size_t ordinal, schema::member_list<Member...>) {
        return (false || ... ||
                (ordinal_of<Member> == ordinal &&
                 std::is_same_v<typename meta::plain<meta::value_of<Member>>::type, Given>));
    }
    /// AS0957, AS0958: no reference to itself, or several.
    static constexpr void refuse_edges(writer& w, schema::edge_list const& edges) {
        if (edges.size == 0) {
            w.complaints.next("AS0957 ") << w.frame->clause << ": " << table().name() << ": ";
            if (present<Via>)
                w.complaints << "that column does not reference " << table().name() << " itself; name one that is";
            else w.complaints << "none of its foreign keys and links leads to itself, so its rows form no tree";
            return;
        }
        w.complaints.next("AS0958 ")
            << w.frame->clause << ": " << table().name()
            << " references itself in several ways; name the one that is meant, .by(col<...>): ";
        for (std::size_t i = 0; i < edges.size; ++i) {
            w.complaints << (i ? ", " : "");
            schema::say(w.complaints, edges.edges[i]);
        }
    }
};

namespace detail {
template <walk Way, class T, class... Key>
constexpr auto begin_walk(Key const&... key) {
    auto const start = make_pack(as_expression<typename meta::plain<bound_as<Key>>::type>(key)...);
    return tree_walk<Way, T, std::remove_const_t<decltype(start)>>{start};
}
}  // namespace detail

/// The row that this one references, the row that that one references, and so on; nearest first. The row itself is not
/// included; see with_start().
template <class T, class... Key>
[[nodiscard]] constexpr auto ancestors(Key const&... key) {
    static_assert(meta::holds<meta::sentence<schema::well_described<T>>()>,
                  "alphaswarm refuses this description; the quoted sentence says why");
    return detail::begin_walk<walk::up, T>(key...);
}
/// The rows that reference this one, those that reference them, and so on; nearest first.
template <class T, class... Key>
[[nodiscard]] constexpr auto descendants(Key const&... key) {
    static_assert(meta::holds<meta::sentence<schema::well_described<T>>()>,
                  "alphaswarm refuses this description; the quoted sentence says why");
    return detail::begin_walk<walk::down, T>(key...);
}

}  // namespace alphaswarm::sql

namespace alphaswarm {

/// The distance of a tree walk's row from the start: `row[tree_depth]`, `.where(tree_depth <= 2)`,
/// `.order_by(tree_depth, ...)`.
inline constexpr sql::depth_in_tree tree_depth{};

using sql::ancestors;
using sql::descendants;

}  // namespace alphaswarm
