// SPDX-License-Identifier: BSL-1.0
// Whether to_stored() and from_stored() of a program's type keep every number. A C++ compiler converts a long to an int
// without a word, and half of the value is gone.
#pragma once

#include <limits>
#include <type_traits>
#include <utility>

#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

namespace detail {
/// Some numbers of type From are no numbers of type To.
template <class To, class From>
consteval bool narrows() {
    if constexpr (!std::is_arithmetic_v<To> || !std::is_arithmetic_v<From>) return false;
    else {
        using to = std::numeric_limits<To>;
        using from = std::numeric_limits<From>;
        return from::digits > to::digits || (from::is_signed && !to::is_signed) ||
               (!from::is_integer && to::is_integer);
    }
}
template <class Result, class Parameter>
Parameter parameter_of(Result (*)(Parameter));
}  // namespace detail

/// A number would be cut on its way from T to the type that it is stored as, or back.
template <class T>
consteval bool cuts_numbers() {
    if constexpr (requires { typename sql_type<T>::element; }) return cuts_numbers<typename sql_type<T>::element>();
    else if constexpr (requires { typename sql_type<T>::stored; }) {
        using stored = typename sql_type<T>::stored;
        if constexpr (requires(T const& value) { sql_type<T>::to_stored(value); })
            if (detail::narrows<stored,
                                std::remove_cvref_t<decltype(sql_type<T>::to_stored(std::declval<T const&>()))>>())
                return true;
        if constexpr (requires { detail::parameter_of(&sql_type<T>::from_stored); })
            if (detail::narrows<std::remove_cvref_t<decltype(detail::parameter_of(&sql_type<T>::from_stored))>,
                                stored>())
                return true;
        return false;
    } else return false;
}

}  // namespace alphaswarm::types
