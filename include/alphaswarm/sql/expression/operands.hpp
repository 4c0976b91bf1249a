// SPDX-License-Identifier: BSL-1.0
// What PostgreSQL makes of operands. Each is looked up by the catalogue's number for its type; the answers are computed
// once for each operator and pair of types in a program. The library's own rule comes first: keys mix with keys of the
// same table, enums with their own values, and neither is used in computations.
#pragma once

#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include <alphaswarm/catalog/resolve.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/catalog_type.hpp>
#include <alphaswarm/sql/expression/expression.hpp>

namespace alphaswarm::sql {

/// A key of a table, whichever.
template <class T>
concept key_like = requires {
    typename T::table;
    typename T::representation;
};
/// Values that are more than their representation: a key belongs to its table, an enum has its own values.
template <class T>
concept has_identity = key_like<T> || std::is_enum_v<T>;

/// NULL, or what may be NULL at run time.
template <class V>
inline constexpr bool is_null_operand = std::is_same_v<V, std::nullopt_t> || meta::is_optional<V>;

/// What an error calls values of the type.
template <class V>
constexpr std::string_view type_words() {
    if constexpr (has_identity<V>) return meta::type_name<V>();
    else if constexpr (storable<V>) return sql_type<V>::facts.name;
    else return meta::type_name<V>();
}

/// The list that may hold NULL besides what this one holds; every other type itself.
template <class T>
struct with_null_elements {
    using type = T;
};
template <class T>
struct with_null_elements<std::vector<T>> {
    using type = std::vector<std::optional<T>>;
};

/// A value of the program of type Given may be used where a T is: it is one, or a number or text that is converted to
/// one.
template <class T, class Given>
consteval bool may_become() {
    using to_type = typename types::under_domain<T>::type;
    using given_type = typename types::under_domain<Given>::type;
    if constexpr (std::is_same_v<to_type, given_type>) return true;
    else if constexpr (has_identity<T> || has_identity<Given> || !storable<T> || !storable<Given>) return false;
    else if constexpr (is_a_number<T> && is_a_number<Given>) return true;
    else {
        constexpr auto to = sql_type<T>::facts, given = sql_type<Given>::facts;
        if constexpr (to.kind == types::kind::character) return given.kind == types::kind::text;
        else return to.kind == given.kind && to.kind < types::kind::array;
    }
}

}  // namespace alphaswarm::sql

namespace alphaswarm::sql::detail {

/// The type of an operand, apart from NULL and placeholders.
template <class V, class Beside>
struct operand_value {
    using type = std::conditional_t<made_of_text<Beside> && types::text_like<V>, Beside, bound_as<V>>;
};
template <expression V, class Beside>
struct operand_value<V, Beside> {
    using type = typename V::value;
};
template <meta::text Name, class Beside>
struct operand_value<untyped_placeholder<Name>, Beside> {
    using type = Beside;
};

template <class T>
constexpr catalog::type number_or_none() {
    if constexpr (storable<T>) return schema::number_of<T>;
    else return catalog::none;
}
template <class V>
constexpr catalog::type find_number() {
    if constexpr (is_placeholder<V>) return catalog::unknown;
    else if constexpr (expression<V>) return number_or_none<typename V::value>();
    else return number_or_none<bound_as<V>>();
}
/// The operand's type for the catalogue: a placeholder has none yet, a value of the program has the type it is bound
/// as.
template <class V>
inline constexpr catalog::type asked_as = find_number<V>();

/// Values of the type can be compared for equality, or ordered, as DISTINCT, GROUP BY and ORDER BY require.
template <class T>
constexpr bool has_equality() {
    constexpr catalog::type t = number_or_none<T>();
    return t == catalog::none || catalog::groups(t);
}
template <class T>
constexpr bool has_order() {
    constexpr catalog::type t = number_or_none<T>();
    return t == catalog::none || catalog::sorts(t);
}
/// The end of an AS0434 message.
constexpr void refuse_equality(meta::verdict& v, std::string_view type, std::string_view does = "compare") {
    v << " is " << type << ", whose values PostgreSQL cannot " << does
      << (type == "json" ? "; cast<jsonb>() it" : "; remove it, or cast<...>() it");
}
/// PostgreSQL has comparison operators for all arrays, and only looks for those of the elements when it compares some.
constexpr bool compares_elements(std::string_view sign, catalog::type taken) {
    if (catalog::element_of(taken) == catalog::none) return true;
    if (sign == "=" || sign == "<>") return catalog::groups(taken);
    bool const orders = sign == "<" || sign == "<=" || sign == ">" || sign == ">=";
    return !orders || catalog::sorts(taken);
}

/// Neither operand is a composite type whose values cannot be compared.
constexpr bool compares_attributes(std::string_view sign, catalog::type left, catalog::type right) {
    for (catalog::type one : {left, right})
        if (catalog::is_composite(one) && !catalog::groups(one))
            for (std::string_view compares : {"=", "<>", "<", "<=", ">", ">="})
                if (sign == compares) return false;
    return true;
}

/// The result of an operator for its operands; `result` is none if there is no such operator.
struct operator_answer {
    catalog::type left = catalog::none, right = catalog::none, result = catalog::none;
};
template <meta::text Operator, catalog::type Left, catalog::type Right>
constexpr operator_answer ask_operator() {
    if constexpr (Left == catalog::none || Right == catalog::none) return {};
    else {
        catalog::choice const found = catalog::choose_operator(Operator.view(), Left, Right);
        constexpr std::string_view sign = Operator.view();
        return found && compares_elements(sign, found.parameter(0)) && compares_attributes(sign, Left, Right)
                   ? operator_answer{found.parameter(0), found.parameter(1), found.result()}
                   : operator_answer{};
    }
}
template <meta::text Operator, catalog::type Left, catalog::type Right>
inline constexpr operator_answer operator_of = ask_operator<Operator, Left, Right>();

/// Values of these types may be compared: PostgreSQL has the operator, and neither is a key or enum of another kind.
template <meta::text Operator, class A, class B>
consteval bool may_compare() {
    if constexpr ((has_identity<A> || has_identity<B>) && !std::is_same_v<A, B>) return false;
    else if constexpr (storable<A> && storable<B>) {
        constexpr catalog::type a = schema::number_of<A>, b = schema::number_of<B>;
        constexpr bool equality = Operator.view() == "=" || Operator.view() == "<>";
        if constexpr (a == b && catalog::is_own_base(a)) return equality ? catalog::groups(a) : catalog::has_less(a);
        else if constexpr (a == catalog::citext || b == catalog::citext)
            return false;  // the server would compare texts, with regard to case
        else if constexpr (a == b && catalog::sorts(a) && !catalog::is_enum_domain(a))
            return true;  // a type that sorts has all of them; this check is cheaper
        else return operator_of<Operator, a, b>.result == catalog::boolean;
    } else return false;
}

/// A number of the program, which may be sent as another type that represents it.
template <class V>
inline constexpr bool is_number_value = [] {
    if constexpr (expression<V> || is_placeholder<V>) return false;
    else return is_a_number<bound_as<V>>;
}();
constexpr bool is_number(catalog::type t) {
    return catalog::category_of(t) == 'N' && t != catalog::oid_type && t != catalog::money;
}

}  // namespace alphaswarm::sql::detail
