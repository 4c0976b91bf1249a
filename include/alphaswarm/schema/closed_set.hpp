// SPDX-License-Identifier: BSL-1.0
// A table set, or a hierarchy, as a Boost.Hana tuple of types, for programs that do something with every table:
//
//     for_each_table<models::all_tables>([](auto table) { using T = typename decltype(table)::type; ... });
#pragma once

#include <alphaswarm/meta/hana.hpp>
#include <alphaswarm/schema/hierarchy.hpp>
#include <alphaswarm/schema/table_set.hpp>

namespace alphaswarm::schema {

namespace detail {
template <class Set>
struct set_types;
template <class... T>
struct set_types<table_set<T...>> {
    static constexpr auto value = meta::type_tuple<T...>;
};
template <class Root, class... Subclass>
struct set_types<hierarchy<Root, Subclass...>> {
    static constexpr auto value = meta::type_tuple<Root, Subclass...>;
};
}  // namespace detail

/// The tables of a set or hierarchy as `hana::tuple_t<...>`: ready for hana::transform, filter, find_if.
template <class Set>
inline constexpr auto tables_as_types = detail::set_types<Set>::value;

/// Calls `visit(hana::type_c<T>)` for every table in the order of the set or hierarchy.
template <class Set, class Visit>
constexpr void for_each_table(Visit&& visit) {
    meta::hana::for_each(tables_as_types<Set>, static_cast<Visit&&>(visit));
}

}  // namespace alphaswarm::schema

namespace alphaswarm {
using schema::for_each_table;
using schema::tables_as_types;
}  // namespace alphaswarm
