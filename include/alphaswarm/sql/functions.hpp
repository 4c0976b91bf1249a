// SPDX-License-Identifier: BSL-1.0
// The SQL functions of every day: text, numbers, dates, conditions. Names and meanings are PostgreSQL's
// (chapter 9 of its manual).
#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>

#include <alphaswarm/sql/arithmetic.hpp>
#include <alphaswarm/sql/call.hpp>

namespace alphaswarm::sql {

namespace detail {
/// A number beside another may become of its type: whole ones where they fit, any where fractions are known to it; a decimal
/// only becomes binary in so many words.
template <class V, class A>
concept alignable = types::number<V> && types::number<A> && !std::is_same_v<A, V> && (types::whole_number<A> || !types::whole_number<V>) &&
                    (std::is_arithmetic_v<A> || !std::is_arithmetic_v<V>);
/// A value beside an expression of type V takes that type where it can: `coalesce(price, 0)` has one type, not two.
template <meta::text Name, class V, class A>
constexpr auto aligned(A const& a) {
    if constexpr (alignable<V, A> && std::is_same_v<V, types::numeric>) return bound_decimal<A>{a};
    else if constexpr (alignable<V, A>) return bound<V>{exactly<V>(a, {"a value in ", meta::label<Name>::view})};
    else return as_expression<V>(a);
}
/// Both results have one type, which the whole expression has.
template <class A, class B>
constexpr bool one_type() {
    if constexpr (std::is_same_v<A, B>) return true;
    else if constexpr (key_like<A> || key_like<B> || std::is_enum_v<A> || std::is_enum_v<B>) return false;
    else return kind_of<A>() == types::kind::text && kind_of<B>() == types::kind::text;
}
/// AS0308: a function whose arguments share the type V.
template <meta::text Name, class V, class... A>
struct of_one_type {
    static consteval meta::verdict judge() {
        meta::verdict v;
        (judge_one<A>(v), ...);
        return v;
    }

private:
    template <class One>
    static constexpr void judge_one(meta::verdict& v) {
        if constexpr (is_nullptr<One>) v.next("AS0315 ") << Name.view() << "(): nullptr is no value of SQL; give a value";
        else if constexpr (is_null_operand<One>)
            v.next("AS0308 ") << Name.view() << "(): an argument is a value that may be NULL, whose type PostgreSQL could not tell; give a column or a plain value";
        else {
            using other = typename decltype(aligned<Name, V>(std::declval<One const&>()))::value;
            if constexpr (!one_type<V, other>())
                v.next("AS0308 ") << Name.view() << "(): " << type_words<V>() << " and " << type_words<other>()
                                  << " stand side by side; the arguments need one type, cast<...>() one of them";
        }
    }
};
template <meta::text Name, null_rule Nulls, class E, class... A>
constexpr auto call_of_one_type(E const& e, A const&... a) {
    using value = typename E::value;
    if constexpr (meta::accepts<of_one_type<Name, value, A...>>) return call<Name, value, Nulls>(e, aligned<Name, value>(a)...);
    else return call<Name, value, Nulls>(e);   // refused; one mistake is one error
}
}  // namespace detail

// -- text --------------------------------------------------------------------------------------------------------------
namespace detail {
/// A function of text: refused arguments give text all the same, so that one mistake is one error.
template <meta::text Name, class Value, class E, class... A>
constexpr auto call_of_text(E const& e, A const&... a) {
    if constexpr (meta::accepts<takes_text<Name, E, A...>>) return call<Name, Value>(e, as_expression<std::string>(a)...);
    else return call<Name, Value>(e);
}
/// length() counts bytes as well.
template <class E>
inline constexpr bool is_bytes = kind_of<typename E::value>() == types::kind::bytea;
}  // namespace detail

template <expression E>
[[nodiscard]] constexpr auto lower(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::takes_text<"lower", E>>()>, "alphaswarm refuses this argument; the quoted sentence says why");
    return call<"lower", std::string>(e);
}
template <expression E>
[[nodiscard]] constexpr auto upper(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::takes_text<"upper", E>>()>, "alphaswarm refuses this argument; the quoted sentence says why");
    return call<"upper", std::string>(e);
}
template <expression E>
[[nodiscard]] constexpr auto trim(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::takes_text<"trim", E>>()>, "alphaswarm refuses this argument; the quoted sentence says why");
    return call<"btrim", std::string>(e);
}
/// Characters, not bytes; of a bytea, its bytes.
template <expression E>
[[nodiscard]] constexpr auto length(E const& e) {
    if constexpr (!detail::is_bytes<E>)
        static_assert(meta::holds<meta::sentence<detail::takes_text<"length", E>>()>, "alphaswarm refuses this argument; the quoted sentence says why");
    return call<"length", std::int32_t>(e);
}
/// `count` characters from `start`, the first being 1.
template <expression E, detail::operand Start, detail::operand Count>
[[nodiscard]] constexpr auto substr(E const& e, Start const& start, Count const& count) {
    static_assert(meta::holds<meta::sentence<detail::takes_text<"substr", E>>()>, "alphaswarm refuses this argument; the quoted sentence says why");
    static_assert(meta::holds<meta::sentence<detail::of_one_type<"substr", std::int32_t, Start, Count>>()>, "alphaswarm refuses this count; the quoted sentence says why");
    if constexpr (meta::accepts<detail::of_one_type<"substr", std::int32_t, Start, Count>>)
        return call<"substr", std::string>(e, detail::aligned<"substr", std::int32_t>(start), detail::aligned<"substr", std::int32_t>(count));
    else return call<"substr", std::string>(e);   // refused; one mistake is one error
}
template <expression E, detail::operand Count>
[[nodiscard]] constexpr auto left(E const& e, Count const& count) {
    static_assert(meta::holds<meta::sentence<detail::takes_text<"left", E>>()>, "alphaswarm refuses this argument; the quoted sentence says why");
    static_assert(meta::holds<meta::sentence<detail::of_one_type<"left", std::int32_t, Count>>()>, "alphaswarm refuses this count; the quoted sentence says why");
    if constexpr (meta::accepts<detail::of_one_type<"left", std::int32_t, Count>>) return call<"left", std::string>(e, detail::aligned<"left", std::int32_t>(count));
    else return call<"left", std::string>(e);   // refused; one mistake is one error
}
template <expression E, detail::operand F, detail::operand T>
[[nodiscard]] constexpr auto replace(E const& e, F const& from, T const& to) {
    static_assert(meta::holds<meta::sentence<detail::takes_text<"replace", E, F, T>>()>, "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::call_of_text<"replace", std::string>(e, from, to);
}
/// The pieces one after another; a NULL among them is skipped.
template <detail::operand... A>
[[nodiscard]] constexpr auto concat(A const&... a) {
    static_assert(meta::holds<meta::sentence<detail::takes_values<"concat", A...>>()>, "alphaswarm refuses this argument; the quoted sentence says why");
    static_assert(sizeof...(A) > 0, "AS0424 concat(): it joins at least one piece; give it one");
    return call<"concat", std::string, null_rule::never>(a...);
}
template <expression E, detail::operand P>
[[nodiscard]] constexpr auto starts_with(E const& e, P const& prefix) {
    static_assert(meta::holds<meta::sentence<detail::takes_text<"starts_with", E, P>>()>, "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::call_of_text<"starts_with", bool>(e, prefix);
}

// -- numbers -----------------------------------------------------------------------------------------------------------
template <expression E>
[[nodiscard]] constexpr auto abs(E const& e) { return call<"abs", typename E::value>(e); }
namespace detail {
/// PostgreSQL rounds numeric to numeric and everything else to double precision.
template <class T>
using rounded_type = std::conditional_t<kind_of<T>() == types::kind::numeric, types::numeric, double>;
}  // namespace detail
template <expression E>
[[nodiscard]] constexpr auto floor(E const& e) { return call<"floor", detail::rounded_type<typename E::value>>(e); }
template <expression E>
[[nodiscard]] constexpr auto ceil(E const& e) { return call<"ceil", detail::rounded_type<typename E::value>>(e); }
template <expression E>
[[nodiscard]] constexpr auto round(E const& e) { return call<"round", detail::rounded_type<typename E::value>>(e); }
template <expression E>
[[nodiscard]] constexpr auto sqrt(E const& e) { return call<"sqrt", detail::rounded_type<typename E::value>>(e); }
template <expression E, detail::operand... A>
[[nodiscard]] constexpr auto greatest(E const& e, A const&... a) {
    static_assert(meta::holds<meta::sentence<detail::of_one_type<"greatest", typename E::value, A...>>()>, "alphaswarm refuses these arguments; the quoted sentence says why");
    return detail::call_of_one_type<"greatest", null_rule::all>(e, a...);
}
template <expression E, detail::operand... A>
[[nodiscard]] constexpr auto least(E const& e, A const&... a) {
    static_assert(meta::holds<meta::sentence<detail::of_one_type<"least", typename E::value, A...>>()>, "alphaswarm refuses these arguments; the quoted sentence says why");
    return detail::call_of_one_type<"least", null_rule::all>(e, a...);
}

// -- NULL --------------------------------------------------------------------------------------------------------------
/// The first that is not NULL: `coalesce(col<&Fill::commission>, 0.0)` is never NULL.
template <expression E, detail::operand... A>
[[nodiscard]] constexpr auto coalesce(E const& e, A const&... a) {
    static_assert(meta::holds<meta::sentence<detail::of_one_type<"coalesce", typename E::value, A...>>()>, "alphaswarm refuses these arguments; the quoted sentence says why");
    return detail::call_of_one_type<"coalesce", null_rule::all>(e, a...);
}
/// NULL where both are equal.
template <expression E, detail::operand A>
[[nodiscard]] constexpr auto nullif(E const& e, A const& a) {
    static_assert(meta::holds<meta::sentence<detail::of_one_type<"nullif", typename E::value, A>>()>, "alphaswarm refuses these arguments; the quoted sentence says why");
    return detail::call_of_one_type<"nullif", null_rule::always>(e, a);
}

// -- dates -------------------------------------------------------------------------------------------------------------
/// The transaction's time, on the server's clock.
[[nodiscard]] constexpr auto now() { return call<"now", types::timestamptz>(); }
/// A field of a date or time as a number: `date_part("year"_c, col<&Fill::created_at>)`.
template <meta::text Field, expression E>
[[nodiscard]] constexpr auto date_part(meta::label<Field>, E const& e) {
    return call<"date_part", double>(text_constant<Field>{}, e);
}

// -- types and cases ---------------------------------------------------------------------------------------------------
template <class To, expression E>
struct cast_expression {
    using sql_expression = void;
    using value = To;
    static constexpr std::size_t parameters = E::parameters;
    static constexpr bool aggregate = E::aggregate;
    E operand;

    static constexpr written write(writer& w) {
        w << "cast(";
        auto const told = detail::write_whole<E>(w);
        w << " as ";
        w.type(sql_type<To>::facts) << ")";
        return told;
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) operand.bind(b);
    }
    template <meta::text Name>
    [[nodiscard]] constexpr auto as(meta::label<Name>) const {
        return named<Name, cast_expression>{*this};
    }
};
/// The value as another SQL type, converted by the server: `cast<std::string>(col<&Order::id>)`.
template <storable To, expression E>
[[nodiscard]] constexpr cast_expression<To, E> cast(E const& e) {
    return {e};
}

/// Cut to a unit: `date_trunc("month"_c, col<&Fill::created_at>)`; the unit is part of the statement, so it can be grouped by.
/// A date becomes a timestamp: left to itself PostgreSQL would make it an instant of the session's time zone.
template <meta::text Unit, expression E>
[[nodiscard]] constexpr auto date_trunc(meta::label<Unit>, E const& e) {
    if constexpr (std::is_same_v<typename E::value, types::date>) return call<"date_trunc", types::timestamp>(text_constant<Unit>{}, cast<types::timestamp>(e));
    else return call<"date_trunc", typename E::value>(text_constant<Unit>{}, e);
}

template <condition When, expression Then, expression Else>
struct case_expression {
    using sql_expression = void;
    using value = typename Then::value;
    static constexpr std::size_t parameters = When::parameters + Then::parameters + Else::parameters;
    static constexpr bool aggregate = When::aggregate || Then::aggregate || Else::aggregate;
    When condition;
    Then yes;
    Else no;

    static constexpr written write(writer& w) {
        w << "case when ";
        detail::write_whole<When>(w);
        w << " then ";
        auto const a = detail::write_whole<Then>(w);
        w << " else ";
        auto const b = detail::write_whole<Else>(w);
        w << " end";
        return {a.nullable || b.nullable};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (When::parameters > 0) condition.bind(b);
        if constexpr (Then::parameters > 0) yes.bind(b);
        if constexpr (Else::parameters > 0) no.bind(b);
    }
    template <meta::text Name>
    [[nodiscard]] constexpr auto as(meta::label<Name>) const {
        return named<Name, case_expression>{*this};
    }
};
namespace detail {
template <class To, class E>
inline constexpr figured_name figured<cast_expression<To, E>> =
    figured<E>.taken_over || figured<E>.name.empty() ? figured<E> : figured_name{grammar_name(sql_type<To>::facts.name)};
template <class When, class Then, class Else>
inline constexpr figured_name figured<case_expression<When, Then, Else>> =
    figured<Else>.taken_over || figured<Else>.name.empty() ? figured<Else> : figured_name{"case"};

/// The type of a case is that of its first result, or of the second where the first is a placeholder.
template <class Then, class Else>
using case_value = typename operand_value<Then, typename operand_value<Else, bool>::type>::type;
}  // namespace detail
/// `case when condition then yes else no end`; nest for more branches.
template <condition When, detail::operand Then, detail::operand Else>
[[nodiscard]] constexpr auto case_when(When const& condition, Then const& yes, Else const& no) {
    static_assert(meta::holds<meta::sentence<detail::of_one_type<"case_when", detail::case_value<Then, Else>, Then, Else>>()>, "alphaswarm refuses these arguments; the quoted sentence says why");
    using value = detail::case_value<Then, Else>;
    if constexpr (meta::accepts<detail::of_one_type<"case_when", value, Then, Else>>) {
        auto const then = detail::aligned<"case_when", value>(yes);
        auto const otherwise = detail::aligned<"case_when", value>(no);
        return case_expression<When, std::remove_const_t<decltype(then)>, std::remove_const_t<decltype(otherwise)>>{condition, then, otherwise};
    } else
        return case_expression<When, When, When>{condition, condition, condition};   // refused; one mistake is one error
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::abs, sql::case_when, sql::cast, sql::ceil, sql::coalesce, sql::concat, sql::date_part, sql::date_trunc, sql::floor, sql::greatest,
    sql::least, sql::left, sql::length, sql::lower, sql::now, sql::nullif, sql::replace, sql::round, sql::sqrt, sql::starts_with, sql::substr,
    sql::trim, sql::upper;
}  // namespace alphaswarm
