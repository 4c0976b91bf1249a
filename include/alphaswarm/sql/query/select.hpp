// SPDX-License-Identifier: BSL-1.0
// select(...).from<T>()...: one class whose template arguments are the clauses.  Each word returns the
// query with one clause more; nothing is written until the statement is used.  Words stand in SQL's
// order: select, from, joins, where, group_by, having, order_by, limit, offset.
#pragma once

#include <cstddef>
#include <type_traits>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/condition_rules.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/typing.hpp>
#include <alphaswarm/sql/query/group.hpp>
#include <alphaswarm/sql/query/join.hpp>
#include <alphaswarm/sql/query/order.hpp>
#include <alphaswarm/sql/query/row_count.hpp>
#include <alphaswarm/sql/query/select_list.hpp>
#include <alphaswarm/sql/query/where.hpp>
#include <alphaswarm/sql/text/pack.hpp>

namespace alphaswarm::sql {

/// Of a query that reads from nothing: `select(now())`.
struct no_source {
    static constexpr std::size_t parameters = 0;
    static constexpr void enter(writer&) {}
    static constexpr void write(writer&) {}
    template <class Binder>
    void bind(Binder&) const {}
};

/// A query. `Items` is the select list; every other argument is a clause or `nothing`.
template <bool Distinct,
          class Items,
          class From,
          class Where = nothing,
          class Group = nothing,
          class Having = nothing,
          class Order = nothing,
          class Limit = nothing,
          class Offset = nothing>
struct query {
    using sql_statement = void;
    static constexpr bool only_reads = true;
    using items = Items;
    static constexpr bool returns_rows = true;
    static constexpr std::size_t parameters = Items::parameters + From::parameters + Where::parameters +
                                              Group::parameters + Having::parameters + Order::parameters +
                                              Limit::parameters + Offset::parameters;
    [[no_unique_address]] Items list{};
    [[no_unique_address]] From sources{};
    [[no_unique_address]] Where filter{};
    [[no_unique_address]] Group groups{};
    [[no_unique_address]] Having group_condition{};
    [[no_unique_address]] Order keys{};
    [[no_unique_address]] Limit most{};
    [[no_unique_address]] Offset skipped{};

    /// Refused: a query begins with one table.
    template <class T = void, class... Source>
    [[nodiscard]] constexpr query from(Source const&...) const {
        static_assert(sizeof...(Source) > 1000,
                      "AS0440 from(): it was said already; add a further table with join<...>(), or cross_join<...>() "
                      "for all pairs");
        return *this;
    }

    // -- joins: the condition from the graph, by a column that names the key, or given
    template <class T, class... On>
    [[nodiscard]] constexpr auto join(On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<table_source<T>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::inner, table_source<T>>(on...);
    }
    template <class T, meta::text Name, class... On>
    [[nodiscard]] constexpr auto join(table_alias<T, Name>, On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<table_source<T, Name>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::inner, table_source<T, Name>>(on...);
    }
    template <class T, class... On>
    [[nodiscard]] constexpr auto left_join(On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<table_source<T>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::left, table_source<T>>(on...);
    }
    template <class T, meta::text Name, class... On>
    [[nodiscard]] constexpr auto left_join(table_alias<T, Name>, On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<table_source<T, Name>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::left, table_source<T, Name>>(on...);
    }
    template <class T, class... On>
    [[nodiscard]] constexpr auto right_join(On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<table_source<T>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::right, table_source<T>>(on...);
    }
    template <class T, meta::text Name, class... On>
    [[nodiscard]] constexpr auto right_join(table_alias<T, Name>, On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<table_source<T, Name>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::right, table_source<T, Name>>(on...);
    }
    template <class T, class... On>
    [[nodiscard]] constexpr auto full_join(On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<table_source<T>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        static_assert(meta::holds<meta::sentence<detail::full_joinable<On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::full, table_source<T>>(on...);
    }
    template <class T, meta::text Name, class... On>
    [[nodiscard]] constexpr auto full_join(table_alias<T, Name>, On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<table_source<T, Name>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        static_assert(meta::holds<meta::sentence<detail::full_joinable<On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::full, table_source<T, Name>>(on...);
    }

    /// Every row with every row: without a condition, so none is asked of the graph.
    template <class T>
    [[nodiscard]] constexpr auto cross_join() const {
        return crossed_with<table_source<T>>();
    }
    template <class T, meta::text Name>
    [[nodiscard]] constexpr auto cross_join(table_alias<T, Name>) const {
        return crossed_with<table_source<T, Name>>();
    }

    /// Rows for which the condition holds; a second where() narrows further.
    template <condition E>
    [[nodiscard]] constexpr auto where(E const& e) const {
        static_assert(in_order<Group, Having, Order, Limit, Offset>,
                      "AS0406 where(): it stands before group_by(), having(), order_by(), limit() and offset(), as in "
                      "SQL; move it there");
        if constexpr (present<Where>) {
            auto const both = filter && e;
            return query<Distinct, Items, From, std::remove_const_t<decltype(both)>>{list, sources, both};
        } else return query<Distinct, Items, From, E>{list, sources, e};
    }
    template <class E>
    [[nodiscard]] constexpr query where(E const&) const {
        static_assert(meta::holds<meta::sentence<conditional<"where", E>>()>,
                      "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }
    template <class... E>
        requires(sizeof...(E) != 1)
    [[nodiscard]] constexpr query where(E const&...) const {
        static_assert(meta::holds<meta::sentence<conditional<"where", E...>>()>,
                      "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }
    /// One row per value of the columns and expressions.
    template <class... Key>
    [[nodiscard]] constexpr auto group_by(Key const&... key) const {
        static_assert(in_order<Group, Having, Order, Limit, Offset>,
                      "AS0406 group_by(): it stands once, before having(), order_by(), limit() and offset(), as in "
                      "SQL; move it there");
        static_assert(
            sizeof...(Key) > 0,
            "AS0423 group_by(): it takes at least one column or expression; name one, or leave group_by() out");
        static_assert((meta::holds<meta::sentence<detail::groupable<Items, Key>>()> && ...),
                      "alphaswarm refuses this key; the quoted sentence says why");
        auto const given = make_pack(detail::as_group_key<Items>(key)...);
        return query<Distinct, Items, From, Where, std::remove_const_t<decltype(given)>>{list, sources, filter, given};
    }
    /// Groups for which the condition holds.
    template <condition E>
    [[nodiscard]] constexpr auto having(E const& e) const {
        static_assert(in_order<Having, Order, Limit, Offset>,
                      "AS0406 having(): it stands once, before order_by(), limit() and offset(), as in SQL; join "
                      "conditions with &&");
        return query<Distinct, Items, From, Where, Group, E>{list, sources, filter, groups, e};
    }
    template <class E>
    [[nodiscard]] constexpr query having(E const&) const {
        static_assert(meta::holds<meta::sentence<conditional<"having", E>>()>,
                      "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }
    template <class... E>
        requires(sizeof...(E) != 1)
    [[nodiscard]] constexpr query having(E const&...) const {
        static_assert(meta::holds<meta::sentence<conditional<"having", E...>>()>,
                      "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }
    /// Columns, expressions, asc(...), desc(...) and names of the select list.
    template <class... Key>
    [[nodiscard]] constexpr auto order_by(Key const&... key) const {
        static_assert(
            in_order<Order, Limit, Offset>,
            "AS0406 order_by(): it stands once, before limit() and offset(), as in SQL; give all sort keys together");
        static_assert(sizeof...(Key) > 0,
                      "AS0423 order_by(): it takes at least one sort key; give one, or leave order_by() out");
        auto const sorted = make_pack(as_sort_key(key)...);
        return query<Distinct, Items, From, Where, Group, Having, std::remove_const_t<decltype(sorted)>>{
            list, sources, filter, groups, group_condition, sorted};
    }
    /// At most this many rows: a number, or `param("name"_c)`.
    template <class N>
    [[nodiscard]] constexpr auto limit(N const& n) const {
        static_assert(meta::holds<meta::sentence<detail::counts<"limit", N>>()>,
                      "alphaswarm refuses this count; the quoted sentence says why");
        static_assert(in_order<Limit, Offset>, "AS0406 limit(): it stands once, before offset(); move it there");
        auto const count = detail::counted(n);
        return query<Distinct,
                     Items,
                     From,
                     Where,
                     Group,
                     Having,
                     Order,
                     row_count<std::remove_const_t<decltype(count)>>>{
            list, sources, filter, groups, group_condition, keys, {count}};
    }
    /// Leaves out the first rows: a number, or `param("name"_c)`.
    template <class N>
    [[nodiscard]] constexpr auto offset(N const& n) const {
        static_assert(meta::holds<meta::sentence<detail::counts<"offset", N>>()>,
                      "alphaswarm refuses this count; the quoted sentence says why");
        static_assert(in_order<Offset>, "AS0406 offset(): it stands once; keep one of them");
        auto const count = detail::counted(n);
        return query<Distinct,
                     Items,
                     From,
                     Where,
                     Group,
                     Having,
                     Order,
                     Limit,
                     row_count<std::remove_const_t<decltype(count)>>>{
            list, sources, filter, groups, group_condition, keys, most, {count}};
    }

    /// Refused: what is loaded beside the rows stands around the query.
    template <class... Relation>
    [[nodiscard]] constexpr auto load(Relation const&...) const {
        static_assert(
            sizeof...(Relation) > 1000,
            "AS0436 load(): it stands around the query and is no clause of it; write load(query, relations...)");
        return *this;
    }

    /// The whole text, in one walk. `nullable` receives, per item of the select list, whether it can be null.
    static constexpr void write(writer& w, bool* nullable) {
        From::enter(w);
        w.qualified = w.source_count - w.first_source > 1;
        write_keys<false>(w);
        w.grouped_by_order = !present<Group> && !present<Having> && !Items::aggregate &&
                             sorts_by_aggregate(static_cast<Order*>(nullptr));
        w.grouped = present<Group> || present<Having> || Items::aggregate || w.grouped_by_order;
        w.place = "select()";
        w << (Distinct ? "select distinct " : "select ");
        Items::write(w, nullable);
        if constexpr (Distinct) Items::judge_distinct(w);
        if constexpr (!std::is_same_v<From, no_source>) w << " ";
        bool const was_grouped = w.grouped;
        w.grouped = false;
        w.aggregating = aggregates::not_yet_known;
        From::write(w);
        detail::write_where<Where>(w, !w.sources[w.first_source].nullable);
        if constexpr (present<Group>) {
            w.place = "group_by()";
            w << " group by ";
            write_keys<true>(w);
        }
        w.grouped = was_grouped;
        w.aggregating = aggregates::known;
        if constexpr (present<Having>) {
            w.place = "having()";
            w << " having ";
            Having::write(w);
        }
        if constexpr (present<Order>) {
            w.place = "order_by()";
            w << " order by ";
            write_order(w, static_cast<Order*>(nullptr));
        }
        w.grouped = false;
        if constexpr (present<Limit>) Limit::write(w, " limit ", "limit()");
        if constexpr (present<Offset>) Offset::write(w, " offset ", "offset()");
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (Items::parameters > 0) list.bind(b);
        if constexpr (From::parameters > 0) sources.bind(b);
        if constexpr (Where::parameters > 0) filter.bind(b);
        if constexpr (Group::parameters > 0) groups.bind(b);
        if constexpr (Having::parameters > 0) group_condition.bind(b);
        if constexpr (Order::parameters > 0) keys.bind(b);
        if constexpr (Limit::parameters > 0) most.bind(b, "limit()");
        if constexpr (Offset::parameters > 0) skipped.bind(b, "offset()");
    }

private:
    /// None of these clauses was said yet.
    template <class... Later>
    static constexpr bool in_order = !(present<Later> || ...);
    template <class Added, class... On>
    using join_rule =
        typename detail::join_in_place<in_order<Where, Group, Having, Order, Limit, Offset>, From, Added, On...>::type;

    template <bool Text>
    static constexpr void write_keys(writer& w) {
        if constexpr (present<Group>) write_group<Text>(w, static_cast<Group*>(nullptr));
    }
    template <bool Text, std::size_t... I, class... Key>
    static constexpr void write_group(writer& w, cells<std::index_sequence<I...>, Key...>*) {
        if constexpr (Text) ((w << (I ? ", " : ""), detail::write_group_key<Key>(w)), ...);
        else (detail::enter_group_key<Key>(w), ...);
    }
    template <std::size_t... I, class... Key>
    static constexpr void write_order(writer& w, cells<std::index_sequence<I...>, Key...>*) {
        ((w << (I ? ", " : ""), write_sort_key<Key>(w)), ...);
    }
    template <class Key>
    static constexpr void write_sort_key(writer& w) {
        Items::judge_name(w, static_cast<typename Key::key*>(nullptr));
        if constexpr (!detail::has_order<typename Items::template sorted_type<typename Key::key>>()) {
            w.complaints.next("AS0434 order_by(): ");
            detail::say_expression<typename Key::key>(w.complaints);
            detail::refuse_equality(
                w.complaints, type_words<typename Items::template sorted_type<typename Key::key>>(), "sort");
        }
        if constexpr (Distinct)
            if (!Items::template selects<typename Key::key>())
                w.complaints.next("AS0411 order_by(): ")
                    << "with distinct() a sort key must be selected; select it, or sort by a name of the select list";
        bool const was_qualified = w.qualified;
        if constexpr (detail::names_column<typename Key::key> && Items::types::has_expressions)
            if (!was_qualified) w.qualified = Items::template captures<typename Key::key>();
        Key::write(w);
        w.qualified = was_qualified;
    }
    static constexpr bool sorts_by_aggregate(nothing*) { return false; }
    template <class Indexes, class... Key>
    static constexpr bool sorts_by_aggregate(cells<Indexes, Key...>*) {
        return (Key::aggregate || ...);
    }
    template <join_kind Kind, class Added, class On = nothing>
    constexpr auto joined_to(On const& on = {}) const {
        constexpr auto form = detail::form_of_join<On>;
        if constexpr (form == detail::join_form::condition) return with_source(sources.template with<Kind, Added>(on));
        else if constexpr (form == detail::join_form::other)
            return with_source(sources.template with<Kind, Added>(nothing{}));  // refused
        else return with_source(sources.template with<Kind, Added>(typename From::template graph_edge<Added, On>{}));
    }
    template <class Added>
    constexpr auto crossed_with() const {
        static_assert(meta::holds<meta::sentence<schema::well_described<typename Added::row>>()>,
                      "alphaswarm refuses this description; the quoted sentence says why");
        static_assert(in_order<Where, Group, Having, Order, Limit, Offset>,
                      "AS0409 cross_join(): joins stand before where(), group_by(), having(), order_by(), limit() and "
                      "offset(), as in SQL; move it there");
        return with_source(sources.template with<join_kind::cross, Added>(nothing{}));
    }
    template <class Sources>
    constexpr auto with_source(Sources const& all) const {
        return query<Distinct, Items, Sources>{list, all};
    }
};

/// A select list without a source yet, which is a query too where it reads no column.
template <bool Distinct, class... Item>
struct selection {
    using sql_statement = void;
    using items = select_list<Item...>;
    static constexpr bool only_reads = true;
    static constexpr bool returns_rows = true;
    static constexpr std::size_t parameters = items::parameters;
    select_list<Item...> list{};

    static constexpr void write(writer& w, bool* nullable) { query<Distinct, items, no_source>::write(w, nullable); }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) list.bind(b);
    }

    [[nodiscard]] constexpr selection<true, Item...> distinct() const { return {list}; }
    template <class T>
    [[nodiscard]] constexpr auto from() const {
        static_assert(meta::holds<meta::sentence<schema::well_described<T>>()>,
                      "alphaswarm refuses this description; the quoted sentence says why");
        return query<Distinct, select_list<Item...>, sources<joined<join_kind::from, table_source<T>, nothing>>>{list,
                                                                                                                 {}};
    }
    template <class T, meta::text Name>
    [[nodiscard]] constexpr auto from(table_alias<T, Name>) const {
        static_assert(meta::holds<meta::sentence<schema::well_described<T>>()>,
                      "alphaswarm refuses this description; the quoted sentence says why");
        return query<Distinct, select_list<Item...>, sources<joined<join_kind::from, table_source<T, Name>, nothing>>>{
            list, {}};
    }
};

/// `select(col<&Order::vt_symbol>, sum(col<&Fill::quantity>).as("filled"_c))`, `select(all<Fill>)`
template <class... Item>
[[nodiscard]] constexpr auto select(Item const&... item) {
    static_assert(meta::holds<meta::sentence<detail::all_selectable<"select", Item...>>()>,
                  "alphaswarm refuses this list; the quoted sentence says why");
    if constexpr ((detail::selectable<Item> && ...))
        return selection<false, detail::selected_item<Item>...>{
            {make_pack(detail::list_cell<detail::selected_item<Item>>{detail::as_item(item)}...)}};
    else return selection<false>{};  // refused; one mistake is one error
}

/// Whole rows of one table: `from<Fill>().where(...)` is `select(all<Fill>).from<Fill>().where(...)`.
template <class T>
[[nodiscard]] constexpr auto from() {
    static_assert(meta::holds<meta::sentence<schema::well_described<T>>()>,
                  "alphaswarm refuses this description; the quoted sentence says why");
    return select(all<T>).template from<T>();
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::from;
using sql::select;
}  // namespace alphaswarm
