// SPDX-License-Identifier: BSL-1.0
// A value that was never set. A default-constructed key, date or timestamp does not hold a value of its type: it is
// *unset*, so that code above can fill it in (a new id, the current time) or refuse it instead of storing garbage.
#pragma once

namespace alphaswarm::types {

/// True for an unset value of a type that has `is_set()`; false for everything else.
template <class T>
[[nodiscard]] constexpr bool is_unset(T const& value) {
    if constexpr (requires { bool(value.is_set()); }) return !value.is_set();
    else return false;
}

}  // namespace alphaswarm::types
