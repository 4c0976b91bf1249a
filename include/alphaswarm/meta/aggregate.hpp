// SPDX-License-Identifier: BSL-1.0
// How many members does an aggregate have? Values of their types initialize it, and one more does not: the compiler
// answers that at once, whereas counting by reflection costs seconds over a whole schema. The values are results of
// functions, which initialize without a search through constructors.
#pragma once

#include <cstddef>
#include <utility>

namespace alphaswarm::meta {

namespace detail {
struct anything {
    template <class U>
    operator U&() const&& noexcept;
    template <class U>
    operator U&&() const&& noexcept;
};
template <class V>
V value_of_type();

template <class T, class... V>
concept takes_values = requires { T{value_of_type<V>()...}; };
template <class T, class... V>
concept takes_one_more = requires { T{value_of_type<V>()..., anything{}}; };

template <class T, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>) {
    return requires { T{(void(I), anything{})...}; };
}
}  // namespace detail

/// The aggregate T has exactly N members.
template <class T, std::size_t N>
concept has_members =
    detail::takes<T>(std::make_index_sequence<N>{}) && !detail::takes<T>(std::make_index_sequence<N + 1>{});

/// The aggregate T has as many members as there are types V; cheapest if they are its members' types in order.
template <class T, class... V>
concept has_as_many_members = (detail::takes_values<T, V...> && !detail::takes_one_more<T, V...>) ||
                              (!detail::takes_values<T, V...> && has_members<T, sizeof...(V)>);

}  // namespace alphaswarm::meta
