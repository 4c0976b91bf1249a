// SPDX-License-Identifier: BSL-1.0
// What is known of a text that stands in a program, and the C++ types of its results and parameters: a column's own, or
// the one as which the library reads the type. Only the tables that the text may name are looked at.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/reader/analysis.hpp>
#include <alphaswarm/reader/mentioned.hpp>
#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/sql/expression/result_type.hpp>
#include <alphaswarm/sql/expression/source.hpp>

namespace alphaswarm::reader::detail {

/// The text that a function without a name returns.
template <class Function>
inline constexpr std::string_view text_of = Function{}();

template <std::size_t I, class T>
struct indexed_table {};
template <class Numbers, class... T>
struct indexed_tables;
template <std::size_t... I, class... T>
struct indexed_tables<std::index_sequence<I...>, T...> : indexed_table<I, T>... {};
template <std::size_t I, class T>
std::type_identity<T> pick_table(indexed_table<I, T>*);

/// The tables of a set that one text may name; the others stand as null pointers.
template <class T, bool Named>
inline constexpr schema::table_view const* view_if_named = nullptr;
template <class T>
inline constexpr schema::table_view const* view_if_named<T, true> = &schema::view_of<T>;

template <class Function>
inline constexpr mentioned words_in = find_mentioned(text_of<Function>);

template <class Set>
struct tables_of_set;
template <class... T>
struct tables_of_set<schema::table_set<T...>> {
    using indexed = indexed_tables<std::index_sequence_for<T...>, T...>;
    template <index Table>
    using row = typename decltype(pick_table<Table - 1>(static_cast<indexed*>(nullptr)))::type;
    template <class Function>
    static constexpr schema::table_view const* named[sizeof...(T)] = {
        view_if_named<T, may_mention(words_in<Function>, meta::type_name<T>())>...};
    static constexpr schema::table_view const* all[sizeof...(T)] = {&schema::view_of<T>...};
    static constexpr std::size_t size = sizeof...(T);
    static constexpr meta::type_id source_ids[sizeof...(T)] = {sql::table_source<T>::id...};
};

/// Read against the tables that resemble its words; against all, if one is not among them.
template <class Function, class Set>
inline constexpr analysis found_among_named =
    analyse(text_of<Function>, tables_of_set<Set>::template named<Function>, tables_of_set<Set>::size);
template <class Function, class Set>
inline constexpr analysis found_among_all =
    analyse(text_of<Function>, tables_of_set<Set>::all, tables_of_set<Set>::size);
template <class Function, class Set>
constexpr analysis const& find_in_set() {
    if constexpr (found_among_named<Function, Set>.misses_table) return found_among_all<Function, Set>;
    else return found_among_named<Function, Set>;
}
template <class Function, class Set>
inline constexpr analysis const& found_in = find_in_set<Function, Set>();

template <std::size_t I, class Members>
struct member_at;
template <std::size_t I, auto... Member>
struct member_at<I, schema::member_list<Member...>> {
    using values = indexed_tables<std::make_index_sequence<sizeof...(Member)>, meta::value_of<Member>...>;
    using type = typename decltype(pick_table<I>(static_cast<values*>(nullptr)))::type;
};
template <std::size_t I, auto Member>
struct indexed_member {};
template <class Numbers, auto... Member>
struct indexed_members;
template <std::size_t... I, auto... Member>
struct indexed_members<std::index_sequence<I...>, Member...> : indexed_member<I, Member>... {};
template <std::size_t I, auto Member>
constexpr auto pick_member(indexed_member<I, Member>*) {
    return Member;
}
/// The column's member of the struct.
template <std::size_t I, auto... Member>
constexpr auto member_pointer(schema::member_list<Member...>) {
    using all = indexed_members<std::make_index_sequence<sizeof...(Member)>, Member...>;
    return pick_member<I>(static_cast<all*>(nullptr));
}
template <class T>
using members_of = typename std::remove_cvref_t<decltype(schema::table<T>)>::members;
template <auto... Member, auto... Argument>
schema::member_list<Member..., Argument...> join_members(schema::member_list<Member...>,
                                                         schema::member_list<Argument...>);
/// The columns, and behind them the arguments of a function.
template <class T>
using values_of =
    decltype(join_members(members_of<T>{}, typename std::remove_cvref_t<decltype(schema::table<T>)>::arguments{}));
/// The type of a column's member, or, where none is known, the one as which the library reads the type.
template <class Set, catalog::type Type, index Table, index Ordinal>
constexpr auto find_value_type() {
    if constexpr (Table > 0) {
        using value = typename member_at<Ordinal, values_of<typename tables_of_set<Set>::template row<Table>>>::type;
        return std::type_identity<typename meta::plain<value>::type>{};
    } else return std::type_identity<sql::read_type<catalog::base_of(Type)>>{};
}
template <class Set, catalog::type Type, index Table, index Ordinal>
using value_type = typename decltype(find_value_type<Set, Type, Table, Ordinal>())::type;

template <class Function, class Set, std::size_t I>
inline constexpr argument argument_at = found_in<Function, Set>.arguments[I];
template <class Function, class Set, std::size_t I>
inline constexpr result result_at = found_in<Function, Set>.results[I];
template <class Function, class Set, std::size_t I>
inline constexpr comparison comparison_at = found_in<Function, Set>.comparisons[I];
template <class Function, class Set, std::size_t I>
constexpr auto find_result_type() {
    constexpr result r = result_at<Function, Set, I>;
    using value =
        value_type<Set, r.list ? catalog::element_of(catalog::base_of(r.is)) : r.is, r.from.table, r.from.ordinal>;
    if constexpr (r.list && !std::is_void_v<value>) return std::type_identity<std::vector<std::optional<value>>>{};
    else return std::type_identity<value>{};
}
template <class Function, class Set, std::size_t I>
using result_type = typename decltype(find_result_type<Function, Set, I>())::type;
template <class Function, class Set, std::size_t I>
constexpr auto find_argument_type() {
    constexpr bool list = argument_at<Function, Set, I>.list;
    using value =
        value_type<Set,
                   list ? catalog::element_of(argument_at<Function, Set, I>.is) : argument_at<Function, Set, I>.is,
                   argument_at<Function, Set, I>.from.table,
                   argument_at<Function, Set, I>.from.ordinal>;
    if constexpr (list) return std::type_identity<std::vector<value>>{};
    else return std::type_identity<value>{};
}
template <class Function, class Set, std::size_t I>
using argument_type = typename decltype(find_argument_type<Function, Set, I>())::type;

}  // namespace alphaswarm::reader::detail
