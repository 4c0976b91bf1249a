// SPDX-License-Identifier: BSL-1.0
// The common type of several operands: the arguments of coalesce() and greatest(), the branches of a case. Expressions
// determine it as in PostgreSQL; a value of the program is sent as that type if the type represents it exactly. Ids
// AS0308, AS0315.
#pragma once

#include <cstddef>
#include <type_traits>

#include <alphaswarm/catalog/constructs.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/expression.hpp>
#include <alphaswarm/sql/expression/handed_type.hpp>
#include <alphaswarm/sql/expression/operands.hpp>
#include <alphaswarm/sql/expression/result_type.hpp>
#include <alphaswarm/types/varchar.hpp>

namespace alphaswarm::sql::detail {

/// How SQL's construct determines the type.
enum class construct : unsigned char {
    plain,  ///< coalesce
    ordered,  ///< greatest, least: the type has an order
    branches  ///< case: its last operand is ELSE, which is considered first
};

/// The C++ type of all expressions (or, if there are none, of all values) among V; void if they differ.
template <bool OfExpressions, class So, class... V>
struct shared_type : std::type_identity<So> {};
template <bool OfExpressions, class So, class One, class... V>
struct shared_type<OfExpressions, So, One, V...>
    : shared_type<OfExpressions,
                  std::conditional_t<is_placeholder<One> || expression<One> != OfExpressions,
                                     So,
                                     typename same_so_far<So, typename operand_value<One, void>::type>::type>,
                  V...> {};

template <class T>
inline constexpr bool is_varchar = false;
template <std::size_t N>
inline constexpr bool is_varchar<types::varchar<N>> = true;

constexpr bool is_exact(catalog::type t) {
    return t == catalog::numeric || t == catalog::bigint || t == catalog::integer || t == catalog::smallint;
}
constexpr bool is_binary(catalog::type t) { return t == catalog::real || t == catalog::double_precision; }

/// What the operands have in common before the catalogue is consulted.
template <class... V>
struct operands {
    static constexpr bool has_expression = (expression<V> || ...);
    static constexpr bool has_exact = ((expression<V> && is_exact(asked_as<V>)) || ...);
    static constexpr bool has_binary = ((expression<V> && is_binary(asked_as<V>)) || ...);
    using shared = typename shared_type<has_expression, undecided, V...>::type;
};
/// A value that is sent as the expressions' type.
template <class All, class V>
inline constexpr bool becomes_common =
    All::has_expression && !expression<V> && !is_placeholder<V> &&
    (is_number_value<V> || (is_varchar<typename All::shared> && types::text_like<V>));
template <class All, class V>
inline constexpr catalog::type asked_among = [] {
    if constexpr (!becomes_common<All, V>) return asked_as<V>;
    else if constexpr (is_number_value<V>)
        return types::floating_number<bound_as<V>> && All::has_exact && !All::has_binary ? catalog::numeric
                                                                                         : catalog::unknown;
    else return catalog::unknown;
}();
template <construct How, class... V>
constexpr catalog::type find_common() {
    using all = operands<V...>;
    catalog::type const asked[] = {asked_among<all, V>...};
    constexpr std::size_t count = sizeof...(V);
    for (catalog::type one : asked)
        if (one == catalog::none) return catalog::none;
    catalog::type const found = How == construct::branches  ? catalog::case_type(asked[count - 1], asked, count - 1)
                                : How == construct::ordered ? catalog::extreme_type(asked, count)
                                                            : catalog::common_type(asked, count);
    bool const numbers = ((becomes_common<all, V> && is_number_value<V>) || ...);
    return found != catalog::none && numbers && !is_number(found) ? catalog::none : found;
}
/// A value of this operand may be returned as a Shared: it has the type, or is sent as it, or the type is of any
/// length.
template <class All, class V>
constexpr bool keeps_shared() {
    using shared = typename All::shared;
    if constexpr (!is_sized<shared> || is_placeholder<V> || becomes_common<All, V>) return true;
    else return std::is_same_v<typename operand_value<V, void>::type, shared>;
}
/// A key or an enum mixes only with its own kind.
template <class V>
constexpr bool is_identity_operand() {
    if constexpr (is_placeholder<V>) return false;
    else return has_identity<typename operand_value<V, void>::type>;
}
/// Arrays of the same elements, some of which may hold NULL.
template <catalog::type Found, class... V>
constexpr auto find_common_array() {
    using element = typename agreed<undecided, decltype(find_given_element<catalog::anyarray, false, V>())...>::type;
    constexpr int dimensions = most_dimensions({1, given_dimensions<catalog::anyarray, V>()...});
    if constexpr (!is_known<element>) return std::type_identity<read_type<Found>>{};
    else if constexpr (catalog::array_of(number_or_none<element>()) == Found)
        return nested_array<element, dimensions>{};
    else return std::type_identity<read_type<Found>>{};
}
template <construct How, class... V>
constexpr auto find_common_type() {
    using shared = typename operands<V...>::shared;
    constexpr bool identity = (is_identity_operand<V>() || ...);
    if constexpr (identity &&
                  !((is_placeholder<V> || std::is_same_v<typename operand_value<V, void>::type, shared>) && ...))
        return std::type_identity<void>{};
    else {
        constexpr catalog::type found = find_common<How, V...>();
        if constexpr (found == catalog::none) return std::type_identity<void>{};
        else if constexpr (storable<shared> && number_or_none<shared>() == found &&
                           (keeps_shared<operands<V...>, V>() && ...))
            return std::type_identity<shared>{};
        else if constexpr (catalog::element_of(found) != catalog::none) return find_common_array<found, V...>();
        else return std::type_identity<read_type<found>>{};
    }
}
/// The type of several operands; void if they have no common type.
template <construct How, class... V>
using common_value = typename decltype(find_common_type<How, V...>())::type;

/// An operand of a construct of type Value, once all of them are known.
template <class All, class Value, class V>
constexpr auto as_common(V const& v, value_place const& place) {
    if constexpr (!becomes_common<All, V>) return as_expression<Value>(v);
    else if constexpr (!is_number_value<V>) return bound<Value>{Value(types::text_of(v))};
    else if constexpr (std::is_same_v<number_type<Value>, types::numeric>) return bound_decimal<V>{v};
    else return bound<number_type<Value>>{exactly<number_type<Value>>(number_of(v), place)};
}

/// AS0308, AS0315, AS0434: the arguments share a type, which has an order if one is needed.
template <meta::text Function, construct How, class... V>
struct of_one_type {
    static consteval meta::verdict judge() {
        meta::verdict v;
        (judge_null<V>(v), ...);
        if constexpr (!((is_nullptr<V> || is_null_operand<V>) || ...)) {
            if constexpr (!std::is_void_v<common_value<How, V...>>) return v;
            else if constexpr (How == construct::ordered && !std::is_void_v<common_value<construct::plain, V...>>) {
                v << "AS0434 " << Function.view() << "(): the common type";
                refuse_equality(v, type_words<common_value<construct::plain, V...>>(), "sort");
            } else {
                v << "AS0308 " << Function.view() << "(): ";
                std::size_t i = 0;
                (say_one<V>(v, i++), ...);
                v << " have no common type; cast<...>() one of them";
            }
        }
        return v;
    }

private:
    template <class One>
    static constexpr void judge_null(meta::verdict& v) {
        if constexpr (is_nullptr<One>)
            v.next("AS0315 ") << Function.view() << "(): nullptr is not an SQL value; give a value";
        else if constexpr (is_null_operand<One>)
            v.next("AS0308 ")
                << Function.view()
                << "(): an argument is a value that may be NULL, so PostgreSQL could not determine its type; "
                   "give a column or a plain value";
    }
    template <class One>
    static constexpr void say_one(meta::verdict& v, std::size_t at) {
        v << (at == 0 ? "" : at + 1 == sizeof...(V) ? " and " : ", ");
        if constexpr (is_placeholder<One>) v << "a placeholder";
        else v << type_words<typename operand_value<One, void>::type>();
    }
};

}  // namespace alphaswarm::sql::detail
