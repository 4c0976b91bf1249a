// SPDX-License-Identifier: BSL-1.0
// A forgotten value.  A default-constructed key, date or timestamp is not a value of its type: it is *unset*,
// so that code above can fill it in (a new id, the present time) or refuse it instead of storing rubbish.
#pragma once

namespace alphaswarm::types {

/// True for a value whose type has such a state, seen by its `is_set()`, and which is in it; false for all others.
template <class T>
[[nodiscard]] constexpr bool is_unset(T const& value) {
    if constexpr (requires { bool(value.is_set()); }) return !value.is_set();
    else return false;
}

}  // namespace alphaswarm::types
