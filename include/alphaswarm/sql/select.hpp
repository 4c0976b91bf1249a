// SPDX-License-Identifier: BSL-1.0
// select(...).from<T>()...: one class whose template arguments are the clauses.  Each word returns the
// query with one clause more; nothing is written until the statement is used.  Words stand in SQL's
// order: select, from, joins, where, group_by, having, order_by, limit, offset.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/column.hpp>
#include <alphaswarm/sql/join.hpp>
#include <alphaswarm/sql/logic.hpp>
#include <alphaswarm/sql/named.hpp>
#include <alphaswarm/sql/order.hpp>
#include <alphaswarm/sql/pack.hpp>
#include <alphaswarm/sql/row.hpp>
#include <alphaswarm/sql/typing.hpp>

namespace alphaswarm::sql {

namespace detail {

template <class Item>
constexpr bool has_aggregate() {
    if constexpr (is_all<Item>) return false;
    else return Item::aggregate;
}
template <class Item>
inline constexpr std::size_t parameters_of = [] {
    if constexpr (is_all<Item>) return std::size_t{0};
    else return Item::parameters;
}();

/// Anything that can stand in a select list.
template <class Item>
concept selectable = is_all<Item> || expression<Item> || requires { typename item_traits<Item>::token; typename Item::value; };

/// The select list: its values in a pack, its words in its type.
template <class... Item>
struct item_list {
    static constexpr std::size_t size = sizeof...(Item);
    static constexpr bool aggregate = (has_aggregate<Item>() || ...);
    static constexpr std::size_t parameters = (0 + ... + parameters_of<Item>);
    template <class I>
    struct slot : I {
        static constexpr std::size_t parameters = parameters_of<I>;
    };
};

template <class Item>
struct write_item {
    static constexpr bool write(writer& w) {
        auto const told = write_whole<Item>(w);
        w.result(sql_type<typename Item::value>::facts.oid, told.nullable);
        return told.nullable;
    }
};
template <meta::text Name, class E>
struct write_item<named<Name, E>> {
    static constexpr bool write(writer& w) {
        auto const told = write_whole<E>(w);
        w << " as ";
        w.identifier(meta::label<Name>::view);
        w.result(sql_type<typename E::value>::facts.oid, told.nullable);
        return told.nullable;
    }
};
template <class Source>
struct write_item<all_columns<Source>> {
    static constexpr bool write(writer& w) {
        schema::table_view const& t = Source::view();
        for (std::size_t i = 0; i < t.column_count; ++i) {
            if (i) w << ", ";
            auto const told = w.column(Source::id, Source::name(), t, i);
            w.result(t.columns[i].type.oid, told.nullable);
        }
        source_entry const* from = w.find_source(Source::id);
        return from != nullptr && from->nullable;
    }
};

template <class Item>
inline constexpr bool binds_in_list = parameters_of<Item> > 0;

template <class Key>
constexpr void enter_group_key(writer& w) {
    w.group_by({.expression = meta::id_of<Key>});
}
template <class Column>
    requires requires { typename Column::source; Column::member; }
constexpr void enter_group_key(writer& w) {
    w.group_by({.source = Column::source::id, .ordinal = ordinal_of<Column::member>, .expression = meta::id_of<Column>});
}

}  // namespace detail

/// LIMIT and OFFSET: a count that travels as a bound parameter.
template <class E>
struct row_count {
    static constexpr std::size_t parameters = E::parameters;
    E count;
    template <class Binder>
    void bind(Binder& b) const {
        count.bind(b);
    }
};

/// A select list without a source yet.
template <bool Distinct, class... Item>
struct selection;

/// A query. `Items` is the select list; every other argument is a clause or `nothing`.
template <bool Distinct, class Items, class From, class Where = nothing, class Group = nothing, class Having = nothing, class Order = nothing,
          class Limit = nothing, class Offset = nothing>
struct query {
    using sql_statement = void;
    using items = Items;
    static constexpr bool returns_rows = true;
    static constexpr std::size_t parameters = Items::parameters + From::parameters + Where::parameters + Group::parameters + Having::parameters +
                                              Order::parameters + Limit::parameters + Offset::parameters;
    [[no_unique_address]] Items list{};
    [[no_unique_address]] From from{};
    [[no_unique_address]] Where filter{};
    [[no_unique_address]] Group groups{};
    [[no_unique_address]] Having group_condition{};
    [[no_unique_address]] Order keys{};
    [[no_unique_address]] Limit most{};
    [[no_unique_address]] Offset skipped{};

    // -- joins: the condition from the graph, by a column that names the key, or given ------------------------------
    template <class T>
    [[nodiscard]] constexpr auto join() const { return joined_to<join_kind::inner, table_source<T>>(nothing{}); }
    template <class T, class On>
    [[nodiscard]] constexpr auto join(On const& on) const { return joined_to<join_kind::inner, table_source<T>>(on); }
    template <class T, meta::text Name, class... On>
    [[nodiscard]] constexpr auto join(table_alias<T, Name>, On const&... on) const { return joined_to<join_kind::inner, table_source<T, Name>>(on...); }
    template <class T>
    [[nodiscard]] constexpr auto left_join() const { return joined_to<join_kind::left, table_source<T>>(nothing{}); }
    template <class T, class On>
    [[nodiscard]] constexpr auto left_join(On const& on) const { return joined_to<join_kind::left, table_source<T>>(on); }
    template <class T, meta::text Name, class... On>
    [[nodiscard]] constexpr auto left_join(table_alias<T, Name>, On const&... on) const { return joined_to<join_kind::left, table_source<T, Name>>(on...); }
    template <class T>
    [[nodiscard]] constexpr auto right_join() const { return joined_to<join_kind::right, table_source<T>>(nothing{}); }
    template <class T, class On>
    [[nodiscard]] constexpr auto right_join(On const& on) const { return joined_to<join_kind::right, table_source<T>>(on); }
    template <class T>
    [[nodiscard]] constexpr auto full_join() const { return joined_to<join_kind::full, table_source<T>>(nothing{}); }
    template <class T, class On>
    [[nodiscard]] constexpr auto full_join(On const& on) const { return joined_to<join_kind::full, table_source<T>>(on); }

    /// Rows for which the condition holds; a second where() narrows further.
    template <condition E>
    [[nodiscard]] constexpr auto where(E const& e) const {
        static_assert(!present<Group> && !present<Order> && !present<Limit>, "AS0406 where(): it stands before group_by(), order_by() and limit(), as in SQL; move it there");
        if constexpr (present<Where>) {
            auto const both = filter && e;
            return query<Distinct, Items, From, std::remove_const_t<decltype(both)>>{list, from, both};
        } else
            return query<Distinct, Items, From, E>{list, from, e};
    }
    template <class... Key>
    [[nodiscard]] constexpr auto group_by(Key const&... key) const {
        static_assert((expression<Key> && ...), "AS0407 group_by(): takes columns and expressions");
        return query<Distinct, Items, From, Where, pack<Key...>>{list, from, filter, make_pack(key...)};
    }
    template <condition E>
    [[nodiscard]] constexpr auto having(E const& e) const {
        return query<Distinct, Items, From, Where, Group, E>{list, from, filter, groups, e};
    }
    template <class... Key>
    [[nodiscard]] constexpr auto order_by(Key const&... key) const {
        auto const sorted = make_pack(detail::as_sort_key(key)...);
        return query<Distinct, Items, From, Where, Group, Having, std::remove_const_t<decltype(sorted)>>{
            list, from, filter, groups, group_condition, sorted};
    }
    /// At most this many rows: a number, or `param("name"_c)`.
    template <class N>
    [[nodiscard]] constexpr auto limit(N const& n) const {
        auto const count = counted(n);
        return query<Distinct, Items, From, Where, Group, Having, Order, row_count<std::remove_const_t<decltype(count)>>>{
            list, from, filter, groups, group_condition, keys, {count}};
    }
    /// Leaves out the first rows: a number, or `param("name"_c)`.
    template <class N>
    [[nodiscard]] constexpr auto offset(N const& n) const {
        auto const count = counted(n);
        return query<Distinct, Items, From, Where, Group, Having, Order, Limit, row_count<std::remove_const_t<decltype(count)>>>{
            list, from, filter, groups, group_condition, keys, most, {count}};
    }

    /// The whole text, in one walk. `nullable` receives, per item of the select list, whether it can be null.
    static constexpr void write(writer& w, bool* nullable) {
        From::enter(w);
        w.qualified = w.source_count - w.first_source > 1;
        write_keys<false>(w);
        w.grouped = present<Group> || present<Having> || Items::aggregate;
        w.place = "select()";
        w << (Distinct ? "select distinct " : "select ");
        Items::write(w, nullable);
        w << " ";
        bool const was_grouped = w.grouped;
        w.grouped = false;
        From::write(w);
        if constexpr (present<Where>) {
            w.place = "where()";
            static_assert(!Where::aggregate, "AS0408 where(): an aggregate is not known before the rows are grouped; use having()");
            w << " where ";
            Where::write(w);
        }
        if constexpr (present<Group>) {
            w.place = "group_by()";
            w << " group by ";
            write_keys<true>(w);
        }
        w.grouped = was_grouped;
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
        w.place = "limit()";
        if constexpr (present<Limit>) {
            w << " limit ";
            decltype(Limit::count)::write(w);
        }
        if constexpr (present<Offset>) {
            w << " offset ";
            decltype(Offset::count)::write(w);
        }
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (Items::parameters > 0) list.bind(b);
        if constexpr (From::parameters > 0) from.bind(b);
        if constexpr (Where::parameters > 0) filter.bind(b);
        if constexpr (Group::parameters > 0) groups.bind(b);
        if constexpr (Having::parameters > 0) group_condition.bind(b);
        if constexpr (Order::parameters > 0) keys.bind(b);
        if constexpr (Limit::parameters > 0) most.bind(b);
        if constexpr (Offset::parameters > 0) skipped.bind(b);
    }

private:
    template <class N>
    static constexpr auto counted(N const& n) {
        if constexpr (std::is_integral_v<N>) return bound<std::int64_t>{static_cast<std::int64_t>(n)};
        else return detail::as_expression<std::int64_t>(n);
    }
    template <bool Text>
    static constexpr void write_keys(writer& w) {
        if constexpr (present<Group>) write_group<Text>(w, static_cast<Group*>(nullptr));
    }
    template <bool Text, std::size_t... I, class... Key>
    static constexpr void write_group(writer& w, cells<std::index_sequence<I...>, Key...>*) {
        if constexpr (Text) ((w << (I ? ", " : ""), Key::write(w)), ...);
        else (detail::enter_group_key<Key>(w), ...);
    }
    template <std::size_t... I, class... Key>
    static constexpr void write_order(writer& w, cells<std::index_sequence<I...>, Key...>*) {
        ((w << (I ? ", " : ""), write_sort_key<Key>(w)), ...);
    }
    template <class Key>
    static constexpr void write_sort_key(writer& w) {
        Items::judge_name(w, static_cast<typename Key::key*>(nullptr));
        Key::write(w);
    }
    template <join_kind Kind, class Added, class On = nothing>
    constexpr auto joined_to(On const& on = {}) const {
        static_assert(!present<Where> && !present<Group> && !present<Order>, "AS0409 join(): joins stand before where(), as in SQL; move it there");
        if constexpr (condition<On> && !requires { On::member; }) {
            if constexpr (!From::template may_cross<Added>)
                static_assert(meta::holds<meta::sentence<typename From::template crossing_rule<Added>>()>, "alphaswarm refuses this join; the quoted sentence says why");
            return with_source(from.template with<Kind, Added>(on));
        } else {
            if constexpr (!From::template joins<Added, On>)
                static_assert(meta::holds<meta::sentence<typename From::template join_rule<Added, On>>()>, "alphaswarm refuses this join; the quoted sentence says why");
            return with_source(from.template with<Kind, Added>(typename From::template graph_edge<Added, On>{}));
        }
    }
    template <class Sources>
    constexpr auto with_source(Sources const& all) const {
        return query<Distinct, Items, Sources>{list, all};
    }
};

namespace detail {

template <class Item>
struct list_cell {
    static constexpr std::size_t parameters = parameters_of<Item>;
    Item item;
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) item.bind(b);
    }
};

/// The select list with its values.
template <class... Item>
struct select_list {
    using types = item_list<Item...>;
    static constexpr std::size_t size = sizeof...(Item);
    static constexpr bool aggregate = types::aggregate;
    static constexpr std::size_t parameters = types::parameters;
    [[no_unique_address]] pack<list_cell<Item>...> values{};

    static constexpr void write(writer& w, bool* nullable) {
        std::size_t i = 0;
        ((w << (i ? ", " : ""), nullable[i] = write_item<Item>::write(w), ++i), ...);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) values.bind(b);
    }
    template <class Key>
    static constexpr void judge_name(writer&, Key*) {}
    template <meta::text Name>
    static constexpr void judge_name(writer& w, result_name<Name>*) {
        if (!(std::is_same_v<typename item_traits<Item>::token, meta::label<Name>> || ...))
            w.complaints.next("AS0403 order_by(): ") << "no column of the select list is named " << meta::label<Name>::view << "; name one with .as(...)";
    }
};

template <class T>
constexpr auto first_source() {
    return sources<joined<join_kind::from, T, nothing>>{};
}

}  // namespace detail

template <bool Distinct, class... Item>
struct selection {
    detail::select_list<Item...> list{};

    [[nodiscard]] constexpr selection<true, Item...> distinct() const { return {list}; }
    template <class T>
    [[nodiscard]] constexpr auto from() const {
        return query<Distinct, detail::select_list<Item...>, sources<joined<join_kind::from, table_source<T>, nothing>>>{list, {}};
    }
    template <class T, meta::text Name>
    [[nodiscard]] constexpr auto from(table_alias<T, Name>) const {
        return query<Distinct, detail::select_list<Item...>, sources<joined<join_kind::from, table_source<T, Name>, nothing>>>{list, {}};
    }
};

/// `select(col<&Order::vt_symbol>, sum(col<&Fill::quantity>).as("filled"_c))`, `select(all<Fill>)`
template <detail::selectable... Item>
[[nodiscard]] constexpr selection<false, Item...> select(Item const&... item) {
    return {{make_pack(detail::list_cell<Item>{item}...)}};
}

/// Whole rows of one table: `from<Fill>().where(...)` is `select(all<Fill>).from<Fill>().where(...)`.
template <class T>
[[nodiscard]] constexpr auto from() {
    return select(all<T>).template from<T>();
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::from;
using sql::select;
}  // namespace alphaswarm
