// SPDX-License-Identifier: BSL-1.0
// NULL is std::optional: whether a type has it, and the type without it.
#pragma once

#include <optional>

namespace alphaswarm::meta {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
struct plain {
    using type = T;
};
template <class T>
struct plain<std::optional<T>> {
    using type = T;
};

}  // namespace alphaswarm::meta
