// SPDX-License-Identifier: BSL-1.0
// The SQL of relations. One statement reads a relation of all rows at once, by their keys in array parameters. If a key
// is one column whose equal values have equal bytes, the condition is `= any($1)` and rows are matched by that column;
// otherwise the server numbers the keys, and each related row comes with the number of its key. A joined relation
// extends the statement that reads its rows. Every table, including a join table, is narrowed by the scope.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/orm/relations/edges.hpp>
#include <alphaswarm/sql/query/edge.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/write/returning.hpp>

namespace alphaswarm::orm::detail {

/// "before" and a number, as the alias of a joined relation.
template <meta::text Before, std::size_t Number>
inline constexpr auto numbered = [] {
    static_assert(Number < 100, "a row has at most 99 joined relations");
    meta::text<Before.size() + 3> name;
    for (std::size_t i = 0; i < Before.size(); ++i) name.chars[i] = Before.chars[i];
    name.chars[Before.size()] = '_';
    name.chars[Before.size() + 1] = static_cast<char>('0' + Number / 10);
    name.chars[Before.size() + 2] = static_cast<char>('0' + Number % 10);
    return name;
}();

/// Writes a relation's filter on the target's columns, under the name this source gives the target.
template <class Where, class Target>
constexpr void write_filter(sql::writer& w, std::string_view called) {
    if (w.source_count == sql::writer::most_sources) return;  // add_source has complained
    sql::frame const& around = *w.frame;
    sql::entered_frame filter(w);
    w.frame->clause = "where()";
    w.frame->aggregating = around.aggregating;
    w.frame->qualified = around.qualified;
    w.sources[w.source_count++] = {sql::table_source<Target>::id, &schema::view_of<Target>, called};
    sql::write_operand<Where>(w, sql::precedence::conjunction, false);
}

/// The joined relations of a source's rows, and theirs in turn: left joins, and the columns they add.
template <class Near, class T, meta::text Before, class... R>
struct join_list;

template <class Near, class T, meta::text Alias, class R>
struct join_of;
template <class Near,
          class T,
          meta::text Alias,
          class Token,
          class Name,
          bool Optional,
          class Where,
          class Order,
          class... Nested>
struct join_of<Near, T, Alias, relation<Token, Name, true, Optional, Where, Order, Nested...>> {
    using self = relation<Token, Name, true, Optional, Where, Order, Nested...>;
    using target = typename Token::target;
    using source = sql::table_source<target, Alias>;
    using deeper = join_list<source, target, Alias, Nested...>;
    static constexpr std::size_t parameters = Where::parameters + deeper::parameters;

    static constexpr void enter(sql::writer& w) {
        w.add_source(source::entry(true));
        deeper::enter(w);
    }
    static constexpr void write(sql::writer& w) {
        auto const& [edge, row_is_child] = edge_of<T, self>;
        sql::source_entry const near = Near::entry(false), far = source::entry(true);
        w << " left join ";
        source::write(w);
        w << " on ";
        sql::write_edge(w, edge, row_is_child ? near : far, row_is_child ? far : near);
        if constexpr (sql::present<Where>) {
            w << " and ";
            write_filter<Where, target>(w, source::name());
        }
        sql::narrow(w, far, " and ");
        deeper::write(w);
    }
    static constexpr void write_columns(sql::writer& w) {
        w << ", ";
        sql::write_item<sql::all_columns<source>>::write(w);
        deeper::write_columns(w);
    }
    template <class Binder>
    static void bind(Binder& b, self const& r) {
        if constexpr (Where::parameters > 0) r.filter.bind(b);
        deeper::bind(b, r.nested);
    }
};
/// A relation with a statement of its own adds nothing here.
struct no_join {
    static constexpr std::size_t parameters = 0;
    static constexpr void enter(sql::writer&) {}
    static constexpr void write(sql::writer&) {}
    static constexpr void write_columns(sql::writer&) {}
    template <class Binder, class R>
    static void bind(Binder&, R const&) {}
};
template <class Near,
          class T,
          meta::text Alias,
          class Token,
          class Name,
          bool Optional,
          class Where,
          class Order,
          class... Nested>
struct join_of<Near, T, Alias, relation<Token, Name, false, Optional, Where, Order, Nested...>> : no_join {};

template <class Near, class T, meta::text Before, class Indexes, class... R>
struct join_cells;
template <class Near, class T, meta::text Before, std::size_t... I, class... R>
struct join_cells<Near, T, Before, std::index_sequence<I...>, R...> {
    static constexpr std::size_t parameters = (0 + ... + join_of<Near, T, numbered<Before, I + 1>, R>::parameters);

    static constexpr void enter(sql::writer& w) { (join_of<Near, T, numbered<Before, I + 1>, R>::enter(w), ...); }
    static constexpr void write(sql::writer& w) { (join_of<Near, T, numbered<Before, I + 1>, R>::write(w), ...); }
    static constexpr void write_columns(sql::writer& w) {
        (join_of<Near, T, numbered<Before, I + 1>, R>::write_columns(w), ...);
    }
    template <class Binder>
    static void bind(Binder& b, sql::pack<R...> const& all) {
        (join_of<Near, T, numbered<Before, I + 1>, R>::bind(b, static_cast<sql::cell<I, R> const&>(all).element), ...);
    }
};
template <class Near, class T, meta::text Before, class... R>
struct join_list : join_cells<Near, T, Before, std::index_sequence_for<R...>, R...> {};

/// The key columns of a relation in the rows that have it: their facts, in the order of the edge.
template <class T, class R>
constexpr schema::column_facts const& key_column(std::size_t i) {
    auto const& [edge, row_is_child] = edge_of<T, R>;
    return schema::view_of<T>.columns[row_is_child ? edge.child_columns[i] : edge.parent_columns[i]];
}

/// Equal values of the type have equal bytes: not so for 1.0 and 1.00, or for a day and 24 hours.
constexpr bool is_identified_by_bytes(types::kind k) {
    using types::kind;
    return k == kind::integer || k == kind::text || k == kind::uuid || k == kind::date || k == kind::timestamp ||
           k == kind::timestamptz || k == kind::boolean;
}
/// The relation's keys are compared as bytes: one column, of the same type on both sides.
template <class T, class R>
inline constexpr bool is_by_value = [] {
    auto const& [edge, row_is_child] = edge_of<T, R>;
    if (edge.size != 1 || R::kind == relation_kind::any) return false;
    type_facts const &child = edge.child->columns[edge.child_columns[0]].type,
                     &parent = edge.parent->columns[edge.parent_columns[0]].type;
    return child.kind == parent.kind && (child.oid == parent.oid || child.kind == types::kind::text) &&
           is_identified_by_bytes(child.kind);
}();

/// Reads one relation of many rows of T: first what identifies the key, then the relation itself.
template <class T, class R>
struct relation_statement;
template <class T, class Token, class Name, bool Joined, bool Optional, class Where, class Order, class... Nested>
struct relation_statement<T, relation<Token, Name, Joined, Optional, Where, Order, Nested...>> {
    using self = relation<Token, Name, Joined, Optional, Where, Order, Nested...>;
    using target = sql::table_source<typename Token::target>;
    using joins = join_list<target, typename Token::target, "as_joined", Nested...>;
    using sql_statement = void;
    static constexpr bool only_reads = true;
    using items = sql::no_rows;  // read by position, not as rows of a select list
    static constexpr bool returns_rows = true;
    static constexpr std::size_t keys = edge_of<T, self>.edge.size;
    static constexpr bool by_value = is_by_value<T, self>;
    /// The target's own columns contain the key; otherwise it comes before them.
    static constexpr bool holds_key = by_value && self::has_rows && !self::goes_through;
    /// The position of the key, or of its number, in the result; and where the target's columns begin.
    static constexpr int key_position =
        holds_key ? static_cast<int>(edge_of<T, self>.row_is_child ? edge_of<T, self>.edge.parent_columns[0]
                                                                   : edge_of<T, self>.edge.child_columns[0])
                  : 0;
    static constexpr int first_column = holds_key ? 0 : 1;
    static constexpr std::size_t parameters = keys + self::parameters + joins::parameters;
    std::string_view arrays[schema::edge::capacity];
    self const* asked;

    static constexpr void write(sql::writer& w, bool*) {
        w.frame->clause = "load()";
        enter(w);
        w.frame->aggregating = sql::aggregates::never;
        w.frame->qualified = !by_value || w.source_count > 1;
        w << "select ";
        if constexpr (!by_value) {
            w << "as_wanted.n";
            w.result(sql_type<std::int64_t>::facts.oid, false);
        } else if constexpr (!holds_key) {
            write_key<first>(w);
            w.result(first::view().columns[far_ordinal(0)].type.oid, false);
        }
        if constexpr (self::kind == relation_kind::count) {
            w << ", count(*)";
            w.result(sql_type<std::int64_t>::facts.oid, false);
        } else if constexpr (self::has_rows) {
            w << (holds_key ? "" : ", ");
            sql::write_item<sql::all_columns<target>>::write(w);
            joins::write_columns(w);
        }
        if constexpr (by_value) write_by_value(w);
        else write_numbered(w);
        if constexpr (sql::present<Order>) {
            w.frame->clause = "order_by()";
            w << " order by ";
            write_order(w, static_cast<Order*>(nullptr));
        }
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (by_value) joins::bind(b, asked->nested);
        for (std::size_t i = 0; i < keys; ++i) b.add_bytes(arrays[i]);
        if constexpr (!by_value) joins::bind(b, asked->nested);
        if constexpr (Where::parameters > 0) asked->filter.bind(b);
        if constexpr (Order::parameters > 0) asked->keys.bind(b);
    }

private:
    /// The table that holds the far end of the key.
    using first =
        sql::table_source<std::conditional_t<self::goes_through, typename Token::through, typename Token::target>>;

    static constexpr std::size_t far_ordinal(std::size_t i) {
        auto const& [edge, row_is_child] = edge_of<T, self>;
        return row_is_child ? edge.parent_columns[i] : edge.child_columns[i];
    }
    static constexpr void enter(sql::writer& w) {
        if constexpr (self::goes_through) w.add_source(first::entry(false));
        w.add_source(target::entry(false));
        joins::enter(w);
    }
    template <class Far>
    static constexpr void write_key(sql::writer& w, std::size_t i = 0) {
        w.column(Far::id, Far::name(), Far::view(), far_ordinal(i));
    }
    static constexpr void write_array(sql::writer& w, std::size_t i) {
        schema::column_facts const& c = key_column<T, self>(i);
        w.parameter(c.type.array_oid);
        w << "::";
        w.type(c.type) << "[]";
    }

    static constexpr void write_by_value(sql::writer& w) {
        w << " from ";
        first::write(w);
        if constexpr (self::goes_through) {
            w << " join ";
            target::write(w);
            write_second_edge(w);
        }
        joins::write(w);
        w << " where ";
        write_key<first>(w);
        w << " = any(";
        write_array(w, 0);
        w << ")";
        write_condition<first>(w);
        write_where(w, " and ");
        if constexpr (self::kind == relation_kind::count) {
            w << " group by ";
            write_key<first>(w);
        }
    }
    static constexpr void write_numbered(sql::writer& w) {
        write_keys(w);
        if constexpr (self::kind == relation_kind::any) {
            w << " where exists (select from ";
            write_related(w, " where ");
            write_where(w, " and ");
            w << ")";
        } else {
            w << " join ";
            write_related(w, " on ");
            joins::write(w);
            write_where(w, " where ");
        }
        if constexpr (self::kind == relation_kind::count) w << " group by as_wanted.n";
    }
    /// The keys as a table: k1, k2, ... and their number n.
    static constexpr void write_keys(sql::writer& w) {
        w << " from unnest(";
        for (std::size_t i = 0; i < keys; ++i) {
            if (i) w << ", ";
            write_array(w, i);
        }
        w << ") with ordinality as as_wanted(";
        for (std::size_t i = 0; i < keys; ++i) {
            w << "k";
            w.number(i + 1) << ", ";
        }
        w << "n)";
    }
    /// The target, or the join table with the target after it, and the condition that ties them to the keys.
    static constexpr void write_related(sql::writer& w, std::string_view introduction) {
        first::write(w);
        if constexpr (!self::goes_through) {
            w << introduction;
            write_first_edge(w);
        } else if constexpr (self::kind == relation_kind::any) {  // both tables first: the condition goes into WHERE
            w << " join ";
            target::write(w);
            write_second_edge(w);
            w << introduction;
            write_first_edge(w);
        } else {
            w << introduction;
            write_first_edge(w);
            w << " join ";
            target::write(w);
            write_second_edge(w);
        }
    }
    static constexpr void write_first_edge(sql::writer& w) {
        for (std::size_t i = 0; i < keys; ++i) {
            if (i) w << " and ";
            write_key<first>(w, i);
            w << " = as_wanted.k";
            w.number(i + 1);
        }
        write_condition<first>(w);
    }
    /// Further conditions on the rows at the far end of the key: those of a conditional link and of the scope.
    template <class Far>
    static constexpr void write_condition(sql::writer& w) {
        auto const& [edge, row_is_child] = edge_of<T, self>;
        if (!row_is_child && edge.when_column != schema::table_view::none) {
            w << " and ";
            w.column(Far::id, Far::name(), Far::view(), edge.when_column);
            w << " = ";
            w.quoted(edge.when_value);
        }
        sql::narrow(w, Far::entry(false), " and ");
    }
    static constexpr void write_second_edge(sql::writer& w) {
        w << " on ";
        sql::write_edge(w, second_edge_of<self>, first::entry(false), target::entry(false));
        sql::narrow(w, target::entry(false), " and ");
    }
    static constexpr void write_where(sql::writer& w, std::string_view introduction) {
        if constexpr (sql::present<Where>) {
            w.frame->clause = "where()";
            w << introduction;
            sql::write_operand<Where>(w, sql::precedence::conjunction, false);
            w.frame->clause = "load()";
        }
    }
    template <std::size_t... I, class... Key>
    static constexpr void write_order(sql::writer& w, sql::cells<std::index_sequence<I...>, Key...>*) {
        ((w << (I ? ", " : ""), Key::write(w)), ...);
    }
};

/// A query's sources with the joined relations after them, with the interface that a query needs from its sources.
template <class From, class Joins, class... R>
struct sources_with_joins {
    static constexpr bool is_empty = From::is_empty;
    static constexpr std::size_t parameters = From::parameters + Joins::parameters;
    [[no_unique_address]] From from;
    sql::pack<R...> const* asked;

    static constexpr void enter(sql::writer& w) {
        From::enter(w);
        Joins::enter(w);
    }
    static constexpr void write(sql::writer& w) {
        From::write(w);
        Joins::write(w);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (From::parameters > 0) from.bind(b);
        Joins::bind(b, *asked);
    }
};
/// A query's select list with the columns of the joined relations after it.
template <class Items, class Joins>
struct list_with_joins : Items {
    using types = typename Items::types;
    static constexpr void write(sql::writer& w, bool* nullable) {
        Items::write(w, nullable);
        Joins::write_columns(w);
    }
};

/// The statement that reads the rows themselves: the given one, with the joined relations added.
template <class Near, class T, class Items, class From, class... Clause, class... R>
constexpr auto joined_query(sql::query<Items, From, Clause...> const& q, sql::pack<R...> const& asked) {
    using joins = join_list<Near, T, "as_joined", R...>;
    using items = list_with_joins<Items, joins>;
    using from = sources_with_joins<From, joins, R...>;
    return sql::query<items, from, Clause...>{static_cast<Clause const&>(q)..., items{q.list}, from{q.sources, &asked}};
}

}  // namespace alphaswarm::orm::detail
