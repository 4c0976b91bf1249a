// SPDX-License-Identifier: BSL-1.0
// The two strategies for reading the columns of subclasses. In steps: the base query unchanged, then for each class
// that occurs one statement by keys, whose rows say which key they belong to. In one statement: the base query with an
// outer join for every table below; the joins are by key, so they neither add nor drop rows, and limit and order still
// apply to base rows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/hierarchy/any_of.hpp>
#include <alphaswarm/orm/hierarchy/instances.hpp>
#include <alphaswarm/pg/rows_view.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/write/returning.hpp>

namespace alphaswarm::orm {

namespace detail {

/// The class whose rows a query returns, and the source that has its key.
template <class Items>
struct base_of_items {
    static constexpr bool known = false;
};
template <class Source>
struct base_of_items<sql::select_list<sql::all_columns<Source>>> {
    using type = typename Source::row;
    using source = Source;
    static constexpr bool known =
        std::is_same_v<typename sql::root_or_itself<type>::type, type> && schema::hierarchical<type>;
};
template <class Leaf, class Chain>
struct base_of_items<sql::select_list<part_columns<Leaf, Chain>>> {
    using type = Leaf;
    using source = sql::table_source<Leaf>;
    static constexpr bool known = true;
};

/// AS0912: what a polymorphic load starts from. AS0901 to AS0905, and AS0910 for the requested classes.
template <class Query, class... Wanted>
struct polymorphic_base {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (!requires { typename Query::items; } || !base_of_items<typename Query::items>::known)
            v << "AS0912 polymorphic(): the query does not return whole objects of one class of a hierarchy; give it "
                 "from<...>() of the root of the hierarchy, or instances<...>() of a class below it";
        else {
            using base = typename base_of_items<typename Query::items>::type;
            if constexpr (!meta::accepts<schema::well_formed_hierarchy<schema::hierarchy_with<base>>>)
                return schema::well_formed_hierarchy<schema::hierarchy_with<base>>::judge();
            else (judge_class<Wanted, base>(v), ...);
        }
        return v;
    }

private:
    template <class One, class Base>
    static constexpr void judge_class(meta::verdict& v) {
        if constexpr (!sql::is_below<One, Base>::holds)
            v.next("AS0910 polymorphic(): ")
                << meta::type_name<One>() << " is not a subclass of " << schema::view_of<Base>.name()
                << " in a hierarchy; name classes that inherit from it";
    }
};

/// The tables that an instance of Class has in addition to those of Base.
template <class Base, class Chain>
struct tables_below;
template <class Base, class First, class... Rest>
struct tables_below<Base, schema::type_list<First, Rest...>> {
    using type = typename tables_below<Base, schema::type_list<Rest...>>::type;
};
template <class Base, class... Rest>
struct tables_below<Base, schema::type_list<Base, Rest...>> {
    using type = schema::type_list<Rest...>;
};
template <class Base, class Class>
using tail_of = typename tables_below<Base, schema::chain_of<Class>>::type;

/// The keys of some rows of Base as arrays, one for each key column, copied from a result in binary.
template <std::size_t Columns>
struct key_arrays {
    static constexpr std::size_t parameters = Columns;
    std::string bytes[Columns];

    /// For the rows with these numbers; `oids` are the key columns' types, `columns` their positions in the result.
    [[gnu::noinline]] key_arrays(std::uint32_t const* rows,
                                 std::size_t count,
                                 pg::rows_view from,
                                 std::array<std::uint32_t, Columns> const& oids,
                                 std::array<int, Columns> const& columns) {
        for (std::size_t c = 0; c < Columns; ++c) {
            std::string& out = bytes[c];
            pg::append_array_head(out, false, oids[c], count);
            std::size_t const head = out.size();
            std::size_t size = head + 4 * count;
            for (std::size_t i = 0; i < count; ++i)
                size += static_cast<std::size_t>(from.length(static_cast<int>(rows[i]), columns[c]));
            out.resize(size);
            char* at = out.data() + head;
            for (std::size_t i = 0; i < count; ++i) {
                int const length = from.length(static_cast<int>(rows[i]), columns[c]);
                pg::store(at, std::int32_t{length});
                std::memcpy(at + 4, from.data(static_cast<int>(rows[i]), columns[c]), static_cast<std::size_t>(length));
                at += 4 + length;
            }
        }
    }
    template <class Binder>
    void bind(Binder& b) const {
        for (std::string const& each : bytes) b.add_bytes(each);
    }
};

}  // namespace detail

/// The rows of one class for the keys in an array: the position of the key, from 1, and the columns below Base.
template <class Base, class Class, class Tail = detail::tail_of<Base, Class>>
struct class_rows;
template <class Base, class Class, class... T>
struct class_rows<Base, Class, schema::type_list<T...>> {
    using sql_statement = void;
    static constexpr bool only_reads = true;
    using items = sql::no_rows;  // read by the code that sent the keys
    static constexpr bool returns_rows = true;
    static constexpr std::size_t key_size = schema::key_size_of<Base>;
    static constexpr std::size_t parameters = key_size;
    detail::key_arrays<key_size> const* keys;

    static constexpr void write(sql::writer& w, bool*) {
        w.frame->clause = "polymorphic()";
        w.frame->qualified = true;  // the arrays' rows have columns, too
        (sql::enter_target<T>(w), ...);
        w << "select as_keys.place";
        w.result(sql_type<std::int64_t>::facts.oid, false);
        (write_columns<T>(w), ...);
        w << " from unnest(";
        constexpr auto const& base = schema::view_of<Base>;
        for (std::size_t n = 0; n < key_size; ++n) {
            type_facts const& type = base.columns[schema::primary_key_ordinal(base, n)].type;
            w << (n ? ", " : "");
            w.parameter(type.array_oid) << "::";
            w.type(type) << "[]";
        }
        w << ") with ordinality as as_keys(";
        for (std::size_t n = 0; n < key_size; ++n) {
            w << (n ? ", " : "");
            write_key(w, n);
        }
        w << ", place)";
        (write_join<T>(w), ...);
    }
    template <class Binder>
    void bind(Binder& b) const {
        keys->bind(b);
    }

private:
    /// The name of the unnested values of one key column.
    static constexpr void write_key(sql::writer& w, std::size_t n) { (w << "key").number(n + 1); }
    template <class One>
    static constexpr void write_columns(sql::writer& w) {
        w << ", ";
        sql::all_columns<sql::table_source<One>>::write(w);
    }
    template <class One>
    static constexpr void write_join(sql::writer& w) {
        constexpr auto const& t = schema::view_of<One>;
        w << " join ";
        w.table(t);
        for (std::size_t n = 0; n < key_size; ++n) {
            w << (n ? " and " : " on ");
            w.column(sql::table_source<One>::id, t.name(), t, schema::primary_key_ordinal(t, n));
            w << " = as_keys.";
            write_key(w, n);
        }
        sql::narrow(w, *w.find_source(sql::table_source<One>::id), " and ");
    }
};

namespace detail {

/// An alias for a table that the base query already joins for its own purposes.
template <std::size_t Number>
consteval meta::text<10> second_name() {
    meta::text<10> name("as_part_00");
    name.chars[8] = static_cast<char>('0' + Number / 10);
    name.chars[9] = static_cast<char>('0' + Number % 10);
    return name;
}
template <class From, class Source>
inline constexpr bool reads_from = false;
template <class... Joined, class Source>
inline constexpr bool reads_from<sql::sources<Joined...>, Source> =
    (std::is_same_v<typename Joined::source, Source> || ...);

template <class From, class Base, class T>
using joined_source =
    std::conditional_t<reads_from<From, sql::table_source<T>>,
                       sql::table_source<T, second_name<schema::hierarchy_with<Base>::number_of(meta::id_of<T>)>()>,
                       sql::table_source<T>>;

/// The two sources have the same key.
template <class Child, class Parent>
constexpr auto same_key() {
    return []<auto... Own, auto... Theirs>(schema::member_list<Own...>, schema::member_list<Theirs...>) {
        return (sql::binary<"=",
                            sql::precedence::comparison,
                            bool,
                            sql::column_token<Own, Child>,
                            sql::column_token<Theirs, Parent>>{} &&
                ...);
    }(schema::key_members<typename Child::row>{}, schema::key_members<typename Parent::row>{});
}

template <class List, class More>
struct joined_lists;
template <class... A>
struct joined_lists<schema::type_list<A...>, schema::type_list<>> {
    using type = schema::type_list<A...>;
};
template <class... A, class B, class... Rest>
struct joined_lists<schema::type_list<A...>, schema::type_list<B, Rest...>> {
    using type = typename joined_lists<
        std::conditional_t<(std::is_same_v<A, B> || ...), schema::type_list<A...>, schema::type_list<A..., B>>,
        schema::type_list<Rest...>>::type;
};
/// Every table below Base that some requested class needs, once, parents first.
template <class Base, class Wanted, class Before = schema::type_list<>>
struct all_tails {
    using type = Before;
};
template <class Base, class First, class... Rest, class Before>
struct all_tails<Base, schema::type_list<First, Rest...>, Before> {
    using type = typename all_tails<Base,
                                    schema::type_list<Rest...>,
                                    typename joined_lists<Before, tail_of<Base, First>>::type>::type;
};

/// A table below, joined to its base by the key that they share.
template <class Source, class Added>
constexpr auto joined_below() {
    constexpr auto on = same_key<Added, Source>();
    return sql::joined<sql::join_kind::left, Added, std::remove_const_t<decltype(on)>>{on};
}

/// AS0913: outer joins do not work with a grouped query.
template <class Query>
struct joinable_in_one_statement {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (sql::has_clause(Query::said, sql::clause_kind::group_by) ||
            sql::has_clause(Query::said, sql::clause_kind::having))
            v << "AS0913 in_one_statement(): the base query groups its rows, and columns of subclasses would be "
                 "ungrouped; load it in_steps()";
        return v;
    }
};

/// The base query with the columns of all tables below after its own. Names refer to the tables of From, not to those
/// added.
template <class Base, class Source, class Tables, class Item, class From, class... Clause>
constexpr auto with_tables_below(sql::query<sql::select_list<Item>, From, Clause...> const& q) {
    return [&]<class... T>(schema::type_list<T...>) {
        using items = sql::select_list<Item, sql::all_columns<joined_source<From, Base, T>>...>;
        auto const from = q.sources.with(joined_below<Source, joined_source<From, Base, T>>()...);
        return sql::query<items, std::remove_const_t<decltype(from)>, Clause...>{
            static_cast<Clause const&>(q)..., items{}, from};
    }(Tables{});
}

}  // namespace detail

}  // namespace alphaswarm::orm
