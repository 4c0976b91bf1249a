// SPDX-License-Identifier: BSL-1.0
// A scope: columns that many tables repeat because they determine a row's owner. Described once, as a function template
// over the table's struct, and added to a description with one call:
//
//     template <class T>
//     consteval auto team_scope() {
//         if constexpr (requires { &T::team_id; })
//             return scope("team", column<&T::team_id>.references(to<Team>).indexed());
//         else return scope_without("team", "team_id");
//     }
//     ... .columns(...).scoped(team_scope<T>())
#pragma once

#include <array>
#include <cstddef>

#include <alphaswarm/schema/column.hpp>

namespace alphaswarm::schema {

/// The columns of a scope, as facts of one table.
template <auto... Member>
struct scope_columns {
    meta::characters name;
    std::array<column_facts, sizeof...(Member)> columns;
};

/// A scope whose columns the struct does not have; the table's rules refuse it and name them.
struct missing_scope {
    meta::characters name;
    meta::characters members;
};

/// A scope of these columns.
template <auto... Member, std::size_t... AllowedCount>
[[nodiscard]] constexpr scope_columns<Member...> scope(meta::literal name,
                                                       column_definition<Member, AllowedCount> const&... columns) {
    return {name, {columns.facts...}};
}
/// What to return if the struct lacks the members that the scope's columns need.
[[nodiscard]] constexpr missing_scope scope_without(meta::literal name, meta::literal members) {
    return {name, members};
}

}  // namespace alphaswarm::schema

namespace alphaswarm {
using schema::scope;
using schema::scope_without;
}  // namespace alphaswarm
