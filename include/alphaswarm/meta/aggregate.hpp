// SPDX-License-Identifier: BSL-1.0
// How many members has an aggregate?  N initializers compile and N + 1 do not: a question the compiler
// answers at once, where counting by reflection costs seconds over a whole schema.
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
template <class T, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>) {
    return requires { T{(void(I), anything{})...}; };
}
}  // namespace detail

/// The aggregate T has exactly N members.
template <class T, std::size_t N>
concept has_members = detail::takes<T>(std::make_index_sequence<N>{}) && !detail::takes<T>(std::make_index_sequence<N + 1>{});

}  // namespace alphaswarm::meta
