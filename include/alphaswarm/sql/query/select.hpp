// SPDX-License-Identifier: BSL-1.0
// select(...).from<T>()...: one class whose template arguments are its clauses. Each member function returns the query
// with one more clause; nothing is written until the statement is used. They are called in SQL's order: select,
// distinct, from, joins, where, group_by, having, order_by, limit, offset.
#pragma once

#include <cstddef>
#include <type_traits>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/condition_rules.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/typing.hpp>
#include <alphaswarm/sql/query/clause.hpp>
#include <alphaswarm/sql/query/distinct.hpp>
#include <alphaswarm/sql/query/group.hpp>
#include <alphaswarm/sql/query/join.hpp>
#include <alphaswarm/sql/query/order.hpp>
#include <alphaswarm/sql/query/row_count.hpp>
#include <alphaswarm/sql/query/select_list.hpp>
#include <alphaswarm/sql/query/where.hpp>
#include <alphaswarm/sql/text/pack.hpp>

namespace alphaswarm::sql {

template <class Items, class From, class... Clause>
struct query;

namespace detail {
template <class Items, class From, class... Clause, class Added>
constexpr auto with_clause(query<Items, From, Clause...> const& q, Added const& added);
}  // namespace detail

/// A query: what it selects, what it reads from, and its other clauses in SQL's order.
template <class Items, class From, class... Clause>
struct query : Clause... {
    using sql_statement = void;
    using items = Items;
    static constexpr bool only_reads = true;
    static constexpr bool returns_rows = true;
    static constexpr clause_set said = (0u | ... | set_of(Clause::kind));
    static constexpr bool grouped = (Items::aggregate || ... || Clause::groups);
    static constexpr std::size_t parameters = ((Items::parameters + From::parameters) + ... + Clause::parameters);
    [[no_unique_address]] Items list{};
    [[no_unique_address]] From sources{};

    /// Keeps only one of the rows that are equal in every column of the result.
    [[nodiscard]] constexpr auto distinct() const {
        static_assert(From::is_empty && said == 0,
                      "AS0406 distinct(): it comes once, directly after select(...), as in SQL; move it there");
        return query<Items, From, distinct_clause>{{}, list, sources};
    }
    template <class T>
    [[nodiscard]] constexpr auto from() const {
        static_assert(meta::holds<meta::sentence<schema::well_described<T>>()>,
                      "alphaswarm refuses this description; the quoted sentence says why");
        return read_from(table_source<T>{});
    }
    template <detail::names_source Source>
    [[nodiscard]] constexpr auto from(Source const& source) const {
        static_assert(meta::holds<meta::sentence<detail::readable<detail::named_source<Source>>>()>,
                      "alphaswarm refuses this description; the quoted sentence says why");
        return read_from(detail::source_of(source));
    }

    // -- joins: on the foreign key between the tables, on the one that a column names, or on a condition
    template <class T, class... On>
    [[nodiscard]] constexpr auto join(On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<table_source<T>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::inner>(table_source<T>{}, on...);
    }
    template <detail::names_source Source, class... On>
    [[nodiscard]] constexpr auto join(Source const& source, On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<detail::named_source<Source>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::inner>(detail::source_of(source), on...);
    }
    template <class T, class... On>
    [[nodiscard]] constexpr auto left_join(On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<table_source<T>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::left>(table_source<T>{}, on...);
    }
    template <detail::names_source Source, class... On>
    [[nodiscard]] constexpr auto left_join(Source const& source, On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<detail::named_source<Source>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::left>(detail::source_of(source), on...);
    }
    template <class T, class... On>
    [[nodiscard]] constexpr auto right_join(On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<table_source<T>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::right>(table_source<T>{}, on...);
    }
    template <detail::names_source Source, class... On>
    [[nodiscard]] constexpr auto right_join(Source const& source, On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<detail::named_source<Source>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::right>(detail::source_of(source), on...);
    }
    template <class T, class... On>
    [[nodiscard]] constexpr auto full_join(On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<table_source<T>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        static_assert(meta::holds<meta::sentence<detail::full_joinable<On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::full>(table_source<T>{}, on...);
    }
    template <detail::names_source Source, class... On>
    [[nodiscard]] constexpr auto full_join(Source const& source, On const&... on) const {
        static_assert(meta::holds<meta::sentence<join_rule<detail::named_source<Source>, On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        static_assert(meta::holds<meta::sentence<detail::full_joinable<On...>>()>,
                      "alphaswarm refuses this join; the quoted sentence says why");
        return joined_to<join_kind::full>(detail::source_of(source), on...);
    }

    /// Every row paired with every row: no condition, and no foreign key is needed.
    template <class T>
    [[nodiscard]] constexpr auto cross_join() const {
        return crossed_with(table_source<T>{});
    }
    template <detail::names_source Source>
    [[nodiscard]] constexpr auto cross_join(Source const& source) const {
        return crossed_with(detail::source_of(source));
    }

    /// Only rows that satisfy the condition; a second where() narrows further.
    template <class... E>
    [[nodiscard]] constexpr auto where(E const&... e) const {
        static_assert(said < set_of(clause_kind::group_by),
                      "AS0406 where(): it comes before group_by(), having(), order_by(), limit() and offset(), as in "
                      "SQL; move it there");
        if constexpr (detail::one_condition<E...>) return narrowed(e...);
        else {
            static_assert(meta::holds<meta::sentence<conditional<"where", E...>>()>,
                          "alphaswarm refuses this condition; the quoted sentence says why");
            return *this;  // refused; one mistake is one error
        }
    }
    /// One row for each combination of values of these columns, expressions, whole tables or named results.
    template <class... Key>
    [[nodiscard]] constexpr auto group_by(Key const&... key) const {
        static_assert(may_follow(said, clause_kind::group_by),
                      "AS0406 group_by(): it comes once, before having(), order_by(), limit() and offset(), as in "
                      "SQL; move it there");
        static_assert(
            sizeof...(Key) > 0,
            "AS0423 group_by(): it takes at least one column or expression; name one, or leave group_by() out");
        static_assert((meta::holds<meta::sentence<detail::groupable<Items, Key>>()> && ...),
                      "alphaswarm refuses this key; the quoted sentence says why");
        return and_then(group_clause<decltype(detail::as_group_key<Items>(key))...>{
            make_pack(detail::as_group_key<Items>(key)...)});
    }
    /// Only groups that satisfy the condition.
    template <class... E>
    [[nodiscard]] constexpr auto having(E const&... e) const {
        static_assert(may_follow(said, clause_kind::having),
                      "AS0406 having(): it comes once, before order_by(), limit() and offset(), as in SQL; join "
                      "conditions with &&");
        if constexpr (detail::one_condition<E...>) return and_then(having_clause<E...>{e...});
        else {
            static_assert(meta::holds<meta::sentence<conditional<"having", E...>>()>,
                          "alphaswarm refuses this condition; the quoted sentence says why");
            return *this;
        }
    }
    /// Sorts by columns, expressions and names of the select list, each ascending unless it is in desc(...).
    template <class... Key>
    [[nodiscard]] constexpr auto order_by(Key const&... key) const {
        static_assert(
            may_follow(said, clause_kind::order_by),
            "AS0406 order_by(): it comes once, before limit() and offset(), as in SQL; give all sort keys together");
        static_assert(sizeof...(Key) > 0,
                      "AS0423 order_by(): it takes at least one sort key; give one, or leave order_by() out");
        return and_then(order_clause<decltype(as_sort_key(key))...>{make_pack(as_sort_key(key)...)});
    }
    /// At most this many rows: a number, `param("name"_c)`, or an expression that reads no column.
    template <class N>
    [[nodiscard]] constexpr auto limit(N const& n) const {
        static_assert(meta::holds<meta::sentence<detail::counts<"limit", N>>()>,
                      "alphaswarm refuses this count; the quoted sentence says why");
        static_assert(may_follow(said, clause_kind::limit),
                      "AS0406 limit(): it comes once, before offset(); move it there");
        return and_then(limit_clause<decltype(detail::counted(n))>{detail::counted(n)});
    }
    /// Skips this many rows: a number, `param("name"_c)`, or an expression that reads no column.
    template <class N>
    [[nodiscard]] constexpr auto offset(N const& n) const {
        static_assert(meta::holds<meta::sentence<detail::counts<"offset", N>>()>,
                      "alphaswarm refuses this count; the quoted sentence says why");
        static_assert(may_follow(said, clause_kind::offset), "AS0406 offset(): it is given once; keep one of them");
        return and_then(offset_clause<decltype(detail::counted(n))>{detail::counted(n)});
    }

    /// Refused: load() wraps the query.
    template <class... Relation>
    [[nodiscard]] constexpr auto load(Relation const&...) const {
        static_assert(sizeof...(Relation) > 1000,
                      "AS0436 load(): it wraps the query and is not a clause of it; write load(query, relations...)");
        return *this;
    }

    /// Writes the whole text in one walk. `nullable` receives, for each item of the select list, whether it can be
    /// NULL.
    static constexpr void write(writer& w, bool* nullable) {
        From::enter(w);
        w.frame->qualified = w.own_sources() > 1;
        (Clause::enter(w), ...);
        w.frame->grouped = grouped;
        w.frame->grouped_by_order =
            !(Items::aggregate || ... || (Clause::groups && Clause::kind < clause_kind::order_by));
        w.frame->clause = "select()";
        w << "select ";
        (write_if<(Clause::kind < clause_kind::where), Clause>(w), ...);
        Items::write(w, nullable);
        w.frame->grouped = false;
        w.frame->aggregating = aggregates::not_yet_known;
        From::write(w);
        if constexpr (!From::is_empty && !has_clause(said, clause_kind::where))
            detail::write_where<nothing>(w, !w.first_source().nullable);
        (write_if<(Clause::kind >= clause_kind::where), Clause>(w), ...);
    }
    template <class Binder>
    void bind(Binder& b) const {
        (bind_if<(Clause::kind < clause_kind::where), Clause>(b), ...);
        if constexpr (Items::parameters > 0) list.bind(b);
        if constexpr (From::parameters > 0) sources.bind(b);
        (bind_if<(Clause::kind >= clause_kind::where), Clause>(b), ...);
    }

private:
    template <class Added, class... On>
    using join_rule = typename detail::join_in_place<said <= set_of(clause_kind::distinct), From, Added, On...>::type;

    template <bool Now, class One>
    static constexpr void write_if(writer& w) {
        if constexpr (Now) {
            if constexpr (One::kind > clause_kind::group_by) {
                w.frame->grouped = grouped && One::kind < clause_kind::limit;
                w.frame->aggregating = aggregates::known;
            }
            One::template write<query>(w);
        }
    }
    template <bool Now, class One, class Binder>
    void bind_if(Binder& b) const {
        if constexpr (Now && One::parameters > 0) static_cast<One const&>(*this).One::bind(b);
    }

    template <class Added>
    constexpr query<Items, From, Clause..., Added> and_then(Added const& added) const {
        return {static_cast<Clause const&>(*this)..., added, list, sources};
    }
    template <class E>
    constexpr auto narrowed(E const& e) const {
        if constexpr (has_clause(said, clause_kind::where))
            return detail::with_clause(*this, where_clause{this->filter && e});
        else return and_then(where_clause<E>{e});
    }
    template <class Source>
    constexpr auto read_from(Source const& source) const {
        static_assert(From::is_empty,
                      "AS0440 from(): it was already given; add a further table with join<...>(), or cross_join<...>() "
                      "for all pairs");
        static_assert(said <= set_of(clause_kind::distinct),
                      "AS0406 from(): it comes directly after select(...), as in SQL; move it there");
        return with_sources(sql::sources<joined<join_kind::from, Source, nothing>>{
            make_pack(joined<join_kind::from, Source, nothing>{{}, source})});
    }
    template <join_kind Kind, class Source, class On = nothing>
    constexpr auto joined_to(Source const& source, On const& on = {}) const {
        return with_sources(sources.with(detail::joined_on<From, Kind>(source, on)));
    }
    template <join_kind Kind, class Source, class First, class Second, class... On>
    constexpr query joined_to(Source const&, First const&, Second const&, On const&...) const {
        return *this;  // refused
    }
    template <class Source>
    constexpr auto crossed_with(Source const& source) const {
        static_assert(meta::holds<meta::sentence<detail::readable<Source>>()>,
                      "alphaswarm refuses this description; the quoted sentence says why");
        static_assert(said <= set_of(clause_kind::distinct),
                      "AS0409 cross_join(): joins come before where(), group_by(), having(), order_by(), limit() and "
                      "offset(), as in SQL; move it there");
        static_assert(!From::is_empty,
                      "AS0409 cross_join(): there is nothing yet to join with; say from<...>() before it");
        return with_sources(sources.with(joined<join_kind::cross, Source, nothing>{{}, source}));
    }
    template <class Sources>
    constexpr query<Items, Sources, Clause...> with_sources(Sources const& all) const {
        return {static_cast<Clause const&>(*this)..., list, all};
    }
};

namespace detail {

template <class Items, class From, class... Clause, class Added, class... Before, class... Behind>
constexpr query<Items, From, Before..., Added, Behind...> with_clause(query<Items, From, Clause...> const& q,
                                                                      Added const& added,
                                                                      clause_list<Before...>,
                                                                      clause_list<Behind...>) {
    return {static_cast<Before const&>(q)..., added, static_cast<Behind const&>(q)..., q.list, q.sources};
}
/// The query with this clause in its place, instead of the clause of its kind if there was one.
template <class Items, class From, class... Clause, class Added>
constexpr auto with_clause(query<Items, From, Clause...> const& q, Added const& added) {
    return with_clause(q, added, clauses_before<Added::kind, Clause...>{}, clauses_behind<Added::kind, Clause...>{});
}

}  // namespace detail

/// `select(col<&Order::vt_symbol>, sum(col<&Fill::quantity>).as("filled"_c))`, `select(all<Fill>)`
template <class... Item>
[[nodiscard]] constexpr auto select(Item const&... item) {
    static_assert(meta::holds<meta::sentence<detail::all_selectable<"select", Item...>>()>,
                  "alphaswarm refuses this list; the quoted sentence says why");
    if constexpr ((detail::selectable<Item> && ...))
        return query<select_list<detail::selected_item<Item>...>, sources<>>{
            {make_pack(detail::list_cell<detail::selected_item<Item>>{detail::as_item(item)}...)}};
    else return query<select_list<>, sources<>>{};  // refused; one mistake is one error
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
