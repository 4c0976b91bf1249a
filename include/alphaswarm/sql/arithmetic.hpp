// SPDX-License-Identifier: BSL-1.0
// + - * / % between expressions and numbers, dates and intervals. The result has PostgreSQL's type:
// integers divide to integers, a date plus days is a date, two timestamps differ by an interval.
#pragma once

#include <cstdint>
#include <type_traits>

#include <alphaswarm/sql/binary.hpp>
#include <alphaswarm/sql/typing.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/interval.hpp>
#include <alphaswarm/types/numeric.hpp>
#include <alphaswarm/types/time_of_day.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::sql {

namespace detail {

template <class T>
constexpr types::kind kind_of() {
    if constexpr (storable<T>) return sql_type<T>::facts.kind;
    else return types::kind::text;
}

/// The type of a number operator's result: the wider of the two, numeric over integers, double over all.
template <class A, class B>
constexpr auto wider() {
    constexpr auto a = kind_of<A>(), b = kind_of<B>();
    if constexpr (!is_number(a) || !is_number(b) || key_like<A> || key_like<B>) return;
    else if constexpr (a == types::kind::floating || b == types::kind::floating) {
        if constexpr (std::is_same_v<A, float> && std::is_same_v<B, float>) return float{};
        else return double{};
    } else if constexpr (a == types::kind::numeric || b == types::kind::numeric) return types::numeric{};
    else if constexpr (sizeof(A) >= sizeof(B)) return A{};
    else return B{};
}

/// What A (op) B is, or void where SQL has no such operator.
template <char Operator, class A, class B>
constexpr auto result_of() {
    using types::kind;
    constexpr auto a = kind_of<A>(), b = kind_of<B>();
    constexpr bool added = Operator == '+', changed = Operator == '+' || Operator == '-';
    constexpr bool stamped_a = a == kind::timestamp || a == kind::timestamptz, stamped_b = b == kind::timestamp || b == kind::timestamptz;
    if constexpr (is_number(a) && is_number(b)) {
        if constexpr (Operator != '%' || (a != kind::floating && b != kind::floating)) return wider<A, B>();
    } else if constexpr (a == kind::date && b == kind::integer) {
        if constexpr (changed && sizeof(B) <= 4) return types::date{};   // date + bigint does not exist
    } else if constexpr (added && a == kind::integer && b == kind::date) {
        if constexpr (sizeof(A) <= 4) return types::date{};
    } else if constexpr (Operator == '-' && a == kind::date && b == kind::date) return std::int32_t{};
    else if constexpr (Operator == '-' && (stamped_a || a == kind::time) && a == b) return types::interval{};
    else if constexpr (changed && (stamped_a || a == kind::interval || a == kind::time) && b == kind::interval) return A{};
    else if constexpr (added && a == kind::interval && (stamped_b || b == kind::time)) return B{};
    else if constexpr ((changed && a == kind::date && b == kind::interval) || (added && a == kind::interval && b == kind::date)) return types::timestamp{};
    else if constexpr ((Operator == '*' || Operator == '/') && a == kind::interval && is_number(b)) return types::interval{};
    else if constexpr (Operator == '*' && is_number(a) && b == kind::interval) return types::interval{};
}

template <class R>
concept computed_with = storable<R> || is_placeholder<R> || types::whole_number<R>;
template <class L, class R>
concept computation = (expression<L> && (expression<R> || computed_with<R>)) || (expression<R> && computed_with<L>);

template <class V, class Beside>
struct value_type_of {
    using type = bound_as<V>;
};
template <expression V, class Beside>
struct value_type_of<V, Beside> {
    using type = typename V::value;
};
template <meta::text Name, class Beside>
struct value_type_of<untyped_placeholder<Name>, Beside> {
    using type = Beside;
};
template <class V>
struct own_value {
    using type = bound_as<V>;
};
template <expression V>
struct own_value<V> {
    using type = typename V::value;
};

template <class L, class R>
using left_value = typename value_type_of<L, typename own_value<R>::type>::type;
template <class L, class R>
using right_value = typename value_type_of<R, typename own_value<L>::type>::type;
template <meta::text Operator, class L, class R>
using result_type = decltype(result_of<Operator.chars[0], left_value<L, R>, right_value<L, R>>());

/// AS0307: SQL has this operator between these two.
template <meta::text Operator, class L, class R>
struct computable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (!std::is_void_v<result_type<Operator, L, R>>) return v;
        v << "AS0307 operator" << Operator.view() << ": SQL has no " << Operator.view() << " between ";
        say_side<L, left_value<L, R>>(v);
        v << " and ";
        say_side<R, right_value<L, R>>(v);
        v << "; cast<...>() one of them or use a function";
        return v;
    }

private:
    template <class Side, class Value>
    static constexpr void say_side(meta::verdict& v) {
        if constexpr (expression<Side>) {
            say_expression<Side>(v);
            v << " (" << type_words<Value>() << ")";
        } else
            v << "a value (" << type_words<Value>() << ")";
    }
};

/// One side of a computation with Other, whose type is Beside: a placeholder takes it and is measured by the column.
template <class Beside, class Other, class V>
constexpr auto computed_side(V const& v) {
    return as_expression<Beside>(v);
}
template <class Beside, class Other, meta::text Name>
constexpr auto computed_side(untyped_placeholder<Name> const&) {
    return placeholder<Name, Beside, typename measuring_column<Other>::type>{};
}

template <meta::text Operator, precedence Binding, class L, class R>
constexpr auto compute(L const& l, R const& r) {
    using result = result_type<Operator, L, R>;
    if constexpr (std::is_void_v<result>) return bound<int>{};   // refused; one mistake is one error
    else {
        using a = left_value<L, R>;
        using b = right_value<L, R>;
        return binary<Operator, Binding, result, decltype(computed_side<b, R>(l)), decltype(computed_side<a, L>(r))>{computed_side<b, R>(l), computed_side<a, L>(r)};
    }
}

}  // namespace detail

template <class L, class R>
    requires detail::computation<L, R>
[[nodiscard]] constexpr auto operator+(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<"+", L, R>>()>, "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<"+", precedence::sum>(l, r);
}
template <class L, class R>
    requires detail::computation<L, R>
[[nodiscard]] constexpr auto operator-(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<"-", L, R>>()>, "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<"-", precedence::sum>(l, r);
}
template <class L, class R>
    requires detail::computation<L, R>
[[nodiscard]] constexpr auto operator*(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<"*", L, R>>()>, "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<"*", precedence::product>(l, r);
}
template <class L, class R>
    requires detail::computation<L, R>
[[nodiscard]] constexpr auto operator/(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<"/", L, R>>()>, "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<"/", precedence::product>(l, r);
}
template <class L, class R>
    requires detail::computation<L, R>
[[nodiscard]] constexpr auto operator%(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<"%", L, R>>()>, "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<"%", precedence::product>(l, r);
}

}  // namespace alphaswarm::sql
