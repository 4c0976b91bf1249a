// SPDX-License-Identifier: BSL-1.0
// A text for a parameter whose type has no C++ type: regconfig, jsonpath, "char". The function is chosen as PostgreSQL
// chooses it for a literal; a value is sent as text and cast in the statement, a constant is written with its type.
#pragma once

#include <string>
#include <type_traits>

#include <alphaswarm/catalog/types.hpp>
#include <alphaswarm/sql/expression/expression.hpp>
#include <alphaswarm/sql/expression/result_type.hpp>
#include <alphaswarm/types/opt_in.hpp>

namespace alphaswarm::sql {

template <meta::text Words>
struct text_constant;

namespace detail {

template <class V>
inline constexpr bool is_text_constant = false;
template <meta::text Words>
inline constexpr bool is_text_constant<text_constant<Words>> = true;
/// A text of the program, or of the statement.
template <class V>
inline constexpr bool is_text_value = [] {
    if constexpr (expression<V>) return is_text_constant<V>;
    else return !is_placeholder<V> && std::is_same_v<bound_as<V>, std::string>;
}();

/// No header of the library has a C++ type for it, and it has values.
template <catalog::type T>
inline constexpr bool has_no_name = [] {
    if (T == catalog::none || T == catalog::unknown || catalog::is_own(T) || catalog::category_of(T) == 'P' ||
        catalog::element_of(T) != catalog::none)
        return false;
    return std::is_void_v<read_type<T>> && types::header_of(catalog::oid_of(T)).empty();
}();
template <catalog::type T>
inline constexpr bool takes_text = T == catalog::text || T == catalog::varchar || T == catalog::any || has_no_name<T>;

template <catalog::type To, expression E>
struct cast_text {
    using sql_expression = void;
    using value = void;
    static constexpr std::size_t parameters = E::parameters;
    static constexpr bool aggregate = false;
    E operand;

    static constexpr written write(writer& w) {
        if constexpr (parameters > 0) w << "cast(";
        E::write(w);
        w << (parameters > 0 ? " as " : "::") << catalog::name_of(To);
        if constexpr (parameters > 0) w << ")";
        return {};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) operand.bind(b);
    }
};

/// A name written with _c is a text constant among the arguments of a call.
template <class V>
struct argument_type : std::type_identity<V> {};
template <meta::text Words>
struct argument_type<meta::label<Words>> : std::type_identity<text_constant<Words>> {};
template <class V>
using argument_of = typename argument_type<V>::type;
template <class V>
constexpr V const& as_argument(V const& v) {
    return v;
}
template <meta::text Words>
constexpr text_constant<Words> as_argument(meta::label<Words>) {
    return {};
}

}  // namespace detail

}  // namespace alphaswarm::sql
