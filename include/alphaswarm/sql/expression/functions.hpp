// SPDX-License-Identifier: BSL-1.0
// Common SQL functions: text, numbers, NULL, dates, casts. Names, meanings and types are PostgreSQL's (chapter 9 of its
// manual); for all others see call<"name">().
#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/call.hpp>
#include <alphaswarm/sql/expression/common_type.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/date_field.hpp>
#include <alphaswarm/sql/expression/function_rules.hpp>

namespace alphaswarm::sql {

namespace detail {
/// The argument of a text function: an expression, a text or a placeholder; a number and nullptr to be refused in
/// words.
template <class V>
concept text_operand = expression<V> || types::text_like<V> || is_placeholder<V> || types::whole_number<V> ||
                       types::number<V> || is_nullptr<V>;
}  // namespace detail

// -- text

template <detail::text_operand E>
[[nodiscard]] constexpr auto lower(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"lower", "lower", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"lower">(e);
}
template <detail::text_operand E>
[[nodiscard]] constexpr auto upper(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"upper", "upper", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"upper">(e);
}
template <detail::text_operand E>
[[nodiscard]] constexpr auto trim(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"trim", "btrim", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"btrim">(e);
}
/// The characters in the opposite order.
template <detail::text_operand E>
[[nodiscard]] constexpr auto reverse(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"reverse", "reverse", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"reverse">(e);
}
/// The first letter of each word in upper case, the rest in lower case.
template <detail::text_operand E>
[[nodiscard]] constexpr auto initcap(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"initcap", "initcap", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"initcap">(e);
}
/// Characters, not bytes; for a bytea, its bytes.
template <detail::text_operand E>
[[nodiscard]] constexpr auto length(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"length", "length", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"length">(e);
}
/// The rest from `start` on, counting characters from 1.
template <detail::text_operand E, detail::operand Start>
[[nodiscard]] constexpr auto substr(E const& e, Start const& start) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"substr", "substr", E, Start>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"substr">(e, start);
}
/// `count` characters from `start`.
template <detail::text_operand E, detail::operand Start, detail::operand Count>
[[nodiscard]] constexpr auto substr(E const& e, Start const& start, Count const& count) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"substr", "substr", E, Start, Count>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"substr">(e, start, count);
}
template <detail::text_operand E, detail::operand Count>
[[nodiscard]] constexpr auto left(E const& e, Count const& count) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"left", "left", E, Count>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"left">(e, count);
}
template <detail::text_operand E, detail::operand F, detail::operand T>
[[nodiscard]] constexpr auto replace(E const& e, F const& from, T const& to) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"replace", "replace", E, F, T>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"replace">(e, from, to);
}
/// The pieces one after another; a NULL among them is skipped.
template <detail::operand... A>
[[nodiscard]] constexpr auto concat(A const&... a) {
    static_assert(meta::holds<meta::sentence<detail::takes_values<"concat", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    static_assert(sizeof...(A) > 0, "AS0424 concat(): it joins at least one piece; give it one");
    return call<"concat", std::string, null_rule::never>(a...);
}
template <detail::text_operand E, detail::operand P>
[[nodiscard]] constexpr auto starts_with(E const& e, P const& prefix) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"starts_with", "starts_with", E, P>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"starts_with">(e, prefix);
}

// -- numbers

template <expression E>
[[nodiscard]] constexpr auto abs(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"abs", "abs", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"abs">(e);
}
template <expression E>
[[nodiscard]] constexpr auto floor(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"floor", "floor", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"floor">(e);
}
template <expression E>
[[nodiscard]] constexpr auto ceil(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"ceil", "ceil", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"ceil">(e);
}
/// To a whole number: halves are rounded away from zero for numeric, to even for double precision.
template <expression E>
[[nodiscard]] constexpr auto round(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"round", "round", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"round">(e);
}
/// To this many decimal places, which PostgreSQL supports only for numeric.
template <expression E, detail::operand Digits>
[[nodiscard]] constexpr auto round(E const& e, Digits const& digits) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"round", "round", E, Digits>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"round">(e, digits);
}
template <expression E>
[[nodiscard]] constexpr auto sqrt(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"sqrt", "sqrt", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"sqrt">(e);
}

namespace detail {
template <meta::text Name, construct How, class... A>
constexpr auto call_of_one_type(A const&... a) {
    using value = common_value<How, A...>;
    if constexpr (std::is_void_v<value>) return text_constant<"">{};  // refused; one mistake is one error
    else {
        using all = operands<A...>;
        constexpr value_place place{"a value in ", meta::label<Name>::view};
        return function_call<Name, value, null_rule::all, decltype(as_common<all, value>(a, place))...>{
            make_pack(as_common<all, value>(a, place)...)};
    }
}
}  // namespace detail
template <detail::operand... A>
    requires(expression<A> || ...)
[[nodiscard]] constexpr auto greatest(A const&... a) {
    static_assert(meta::holds<meta::sentence<detail::of_one_type<"greatest", detail::construct::ordered, A...>>()>,
                  "alphaswarm refuses these arguments; the quoted sentence says why");
    return detail::call_of_one_type<"greatest", detail::construct::ordered>(a...);
}
template <detail::operand... A>
    requires(expression<A> || ...)
[[nodiscard]] constexpr auto least(A const&... a) {
    static_assert(meta::holds<meta::sentence<detail::of_one_type<"least", detail::construct::ordered, A...>>()>,
                  "alphaswarm refuses these arguments; the quoted sentence says why");
    return detail::call_of_one_type<"least", detail::construct::ordered>(a...);
}

// -- NULL
/// The first that is not NULL: `coalesce(col<&Fill::commission>, 0.0)` is never NULL.
template <detail::operand... A>
    requires(expression<A> || ...)
[[nodiscard]] constexpr auto coalesce(A const&... a) {
    static_assert(meta::holds<meta::sentence<detail::of_one_type<"coalesce", detail::construct::plain, A...>>()>,
                  "alphaswarm refuses these arguments; the quoted sentence says why");
    return detail::call_of_one_type<"coalesce", detail::construct::plain>(a...);
}
namespace detail {
/// NULLIF is an operator =, and returns its left operand as the operator takes it.
template <class Left, class Right>
constexpr auto find_nullif() {
    constexpr catalog::type found = catalog::nullif_type(asked_as<Left>, asked_as<Right>);
    if constexpr (found == asked_as<Left>) return std::type_identity<typename Left::value>{};
    else return std::type_identity<read_type<found>>{};
}
template <class E, class A>
constexpr auto nullif_operand(E const& e) {
    if constexpr (expression<E>) return e;
    else return compared_with<A>(e);
}
}  // namespace detail
/// NULL if both are equal.
template <detail::operand E, detail::operand A>
    requires(expression<E> || expression<A>)
[[nodiscard]] constexpr auto nullif(E const& e, A const& a) {
    if constexpr (!detail::meets<"nullif()", E, A>) {
        static_assert(meta::holds<meta::sentence<detail::comparable<"nullif()", E, A>>()>,
                      "alphaswarm refuses these arguments; the quoted sentence says why");
        if constexpr (expression<E>) return e;
        else return a;
    } else {
        using left = decltype(detail::nullif_operand<E, A>(e));
        using right = decltype(detail::nullif_operand<A, E>(a));
        using value = typename decltype(detail::find_nullif<left, right>())::type;
        return function_call<"nullif", value, null_rule::always, left, right>{
            make_pack(detail::nullif_operand<E, A>(e), detail::nullif_operand<A, E>(a))};
    }
}

// -- dates
/// The transaction's start time, by the server's clock.
[[nodiscard]] constexpr auto now() { return detail::called<"now">(); }
/// A field of a date or time as a number: `date_part("year"_c, col<&Fill::created_at>)`. NULL for an infinite one.
template <meta::text Field, expression E>
[[nodiscard]] constexpr auto date_part(meta::label<Field>, E const& e) {
    static_assert(
        meta::holds<meta::sentence<detail::callable_with<"date_part", "date_part", text_constant<Field>, E>>()>,
        "alphaswarm refuses this argument; the quoted sentence says why");
    static_assert(meta::holds<meta::sentence<detail::field_of<"date_part", Field, E>>()>,
                  "alphaswarm refuses this field; the quoted sentence says why");
    return detail::called<"date_part">(text_constant<Field>{}, e);
}
template <types::text_like Field, expression E>
[[nodiscard]] constexpr auto date_part(Field const&, E const& e) {
    static_assert(meta::holds<meta::sentence<detail::takes_name<"date_part", Field>>()>,
                  "alphaswarm refuses this field; the quoted sentence says why");
    return e;
}

// -- types and cases
template <class To, expression E>
struct cast_expression {
    using sql_expression = void;
    using value = To;
    static constexpr std::size_t parameters = E::parameters;
    static constexpr bool aggregate = E::aggregate;
    E operand;

    static constexpr written write(writer& w) {
        w << "cast(";
        written result = detail::write_whole<E>(w);
        constexpr types::kind to = sql_type<To>::facts.kind;
        if constexpr (detail::asked_as<E> == catalog::jsonb && to != types::kind::text && to != types::kind::json)
            result.nullable = true;  // json's null, since PostgreSQL 18
        constexpr catalog::type from = catalog::base_of(detail::asked_as<E>);
        if constexpr (to == types::kind::time && (from == catalog::timestamp || from == catalog::timestamptz))
            result.nullable = true;  // an infinite one has no time of day
        w << " as ";
        w.type(sql_type<To>::facts);
        if constexpr (detail::is_varchar<To>) {
            w << "(";
            w.number(To::capacity()) << ")";
        }
        w << ")";
        return result;
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) operand.bind(b);
    }
    template <class Name>
    [[nodiscard]] constexpr auto as(Name name) const {
        if constexpr (!detail::is_label<Name>)
            static_assert(meta::holds<meta::sentence<detail::takes_name<"as", Name>>()>,
                          "alphaswarm refuses this name; the quoted sentence says why");
        return detail::result_called(*this, name);
    }
};
namespace detail {
/// AS0324: a cast from one type to another.
template <class To, class E>
struct castable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (meta::is_optional<To>)
            v << "AS0324 cast(): std::optional is not an SQL type, and NULL stays NULL in any type; remove "
                 "std::optional";
        else if constexpr (!storable<To>)
            v << "AS0324 cast(): SQL has no type for " << meta::type_name<To>() << "; name one that a member may have";
        else if constexpr (std::is_same_v<typename types::under_domain<To>::type,
                                          typename types::under_domain<typename E::value>::type>)
            return v;
        else if constexpr (asked_as<E> == catalog::none || !catalog::casts_to(asked_as<E>, schema::number_of<To>)) {
            v << "AS0324 cast(): ";
            say_expression<E>(v);
            v << " is " << type_words<typename E::value>();
            if constexpr (catalog::is_own_base(asked_as<E>) || catalog::is_own_base(number_or_none<To>()))
                v << ", and the library knows no casts of a type that an extension brings, here to " << type_words<To>()
                  << "; cast<std::string>() it first, or declare a function that converts it: sql_function<'...', "
                  << type_words<To>() << "(...)>";
            else
                v << ", which PostgreSQL does not cast to " << type_words<To>()
                  << "; cast it to an intermediate type, or use a function";
        }
        return v;
    }
};
}  // namespace detail
/// The value as another SQL type, converted by the server: `cast<std::string>(col<&Order::id>)`. A varchar<n> truncates
/// longer text.
template <storable To, expression E>
[[nodiscard]] constexpr auto cast(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::castable<To, E>>()>,
                  "alphaswarm refuses this cast; the quoted sentence says why");
    return cast_expression<To, E>{e};
}
/// A placeholder of that type, where nothing beside it has one.
template <storable To, meta::text Name>
[[nodiscard]] constexpr auto cast(untyped_placeholder<Name>) {
    return cast_expression<To, placeholder<Name, To>>{};
}
template <class To, expression E>
    requires(!storable<To>)
[[nodiscard]] constexpr E cast(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::castable<To, E>>()>,
                  "alphaswarm refuses this cast; the quoted sentence says why");
    return e;
}
template <class To, detail::misnamed E>
[[nodiscard]] constexpr auto cast(E const&) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"cast", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}

/// Truncated to a unit: `date_trunc("month"_c, col<&Fill::created_at>)`; the unit is part of the statement, so it can
/// be grouped by. A date becomes a timestamp: by itself PostgreSQL would turn it into an instant in the session's time
/// zone.
template <meta::text Unit, expression E>
[[nodiscard]] constexpr auto date_trunc(meta::label<Unit>, E const& e) {
    static_assert(
        meta::holds<meta::sentence<detail::callable_with<"date_trunc", "date_trunc", text_constant<Unit>, E>>()>,
        "alphaswarm refuses this argument; the quoted sentence says why");
    static_assert(meta::holds<meta::sentence<detail::field_of<"date_trunc", Unit, E>>()>,
                  "alphaswarm refuses this unit; the quoted sentence says why");
    if constexpr (std::is_same_v<typename E::value, types::date>)
        return detail::called<"date_trunc">(text_constant<Unit>{}, cast<types::timestamp>(e));
    else return detail::called<"date_trunc">(text_constant<Unit>{}, e);
}
template <types::text_like Unit, expression E>
[[nodiscard]] constexpr auto date_trunc(Unit const&, E const& e) {
    static_assert(meta::holds<meta::sentence<detail::takes_name<"date_trunc", Unit>>()>,
                  "alphaswarm refuses this unit; the quoted sentence says why");
    return e;
}

namespace detail {
template <class To, class E>
inline constexpr figured_name figured<cast_expression<To, E>> =
    figured<E>.taken_over || figured<E>.name.empty() ? figured<E>
                                                     : figured_name{grammar_name(sql_type<To>::facts.name)};
}  // namespace detail

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::abs, sql::cast, sql::ceil, sql::coalesce, sql::concat, sql::date_part, sql::date_trunc, sql::floor,
    sql::greatest, sql::initcap, sql::least, sql::left, sql::length, sql::lower, sql::now, sql::nullif, sql::replace,
    sql::reverse, sql::round, sql::sqrt, sql::starts_with, sql::substr, sql::trim, sql::upper;
}  // namespace alphaswarm
