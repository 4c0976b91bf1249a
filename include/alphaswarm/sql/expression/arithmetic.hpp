// SPDX-License-Identifier: BSL-1.0
// + - * / % between expressions and values, and unary - and ~. The catalogue decides which operators exist and what
// they return: integers divide to integers, a date plus days is a date, two timestamps differ by an interval.
#pragma once

#include <cstdint>
#include <type_traits>

#include <alphaswarm/sql/expression/binary.hpp>
#include <alphaswarm/sql/expression/foreign_rules.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/operands.hpp>
#include <alphaswarm/sql/expression/result_name.hpp>
#include <alphaswarm/sql/expression/result_type.hpp>
#include <alphaswarm/sql/expression/typing.hpp>

namespace alphaswarm::sql {

namespace detail {

/// The result of an operator for two operands; `becomes`: a number of the program is sent as the type that the operator
/// takes.
struct computed_answer : operator_answer {
    bool left_becomes = false, right_becomes = false;
};
/// What a number of the program is sent as if its own type does not fit: `date + 1L` is a date and an integer.
template <class V>
inline constexpr catalog::type other_number =
    types::whole_number<bound_as<V>> ? catalog::integer : catalog::double_precision;
/// If the operator does not take a number of the program as its own type, it may take it as another numeric type.
template <meta::text Operator, class L, class R>
constexpr computed_answer ask_computation() {
    constexpr operator_answer own = operator_of<Operator, asked_as<L>, asked_as<R>>;
    if constexpr (own.result != catalog::none) return {own};
    else if constexpr (is_number_value<L>) return {operator_of<Operator, other_number<L>, asked_as<R>>, true, false};
    else if constexpr (is_number_value<R>) return {operator_of<Operator, asked_as<L>, other_number<R>>, false, true};
    else return {};
}
template <class V>
constexpr bool find_identity() {
    if constexpr (expression<V>) return has_identity<typename V::value>;
    else return has_identity<V>;
}
/// A key or an enum, which cannot be used in computations.
template <class V>
inline constexpr bool is_identity = find_identity<V>();
/// A double of the program next to an exact number: the user must decide what is meant.
template <class E, class V>
inline constexpr bool mixes_exactness = [] {
    if constexpr (expression<E> && !expression<V> && !is_placeholder<V>)
        return asked_as<E> == catalog::numeric && types::floating_number<bound_as<V>>;
    else return false;
}();
template <meta::text Operator, catalog::type Operand>
inline constexpr catalog::type prefix_result = [] {
    catalog::choice const found = catalog::choose_prefix(Operator.view(), Operand);
    return found ? found.result() : catalog::none;
}();
template <meta::text Operator, class L, class R>
inline constexpr computed_answer answer_of = [] {
    if constexpr (is_identity<L> || is_identity<R> || mixes_exactness<L, R> || mixes_exactness<R, L>)
        return computed_answer{};
    else return ask_computation<Operator, L, R>();
}();

/// If an operand has the result's type, the result has that operand's C++ type, which may be the program's own;
/// otherwise the library's.
template <catalog::type Result, class V>
constexpr bool hands_on() {
    if constexpr (is_placeholder<V>) return false;
    else return asked_as<V> == Result;
}
template <catalog::type Result, class L, class R>
constexpr auto find_computed_type() {
    if constexpr (Result == catalog::none) return std::type_identity<void>{};
    else if constexpr (hands_on<Result, L>()) return std::type_identity<typename operand_value<L, void>::type>{};
    else if constexpr (hands_on<Result, R>()) return std::type_identity<typename operand_value<R, void>::type>{};
    else return std::type_identity<read_type<Result>>{};
}
template <meta::text Operator, class... Side>
struct computed_type;
template <meta::text Operator, class L, class R>
struct computed_type<Operator, L, R> : decltype(find_computed_type<answer_of<Operator, L, R>.result, L, R>()) {};
template <meta::text Operator, class E>
struct computed_type<Operator, E>
    : decltype(find_computed_type<is_identity<E> ? catalog::none : prefix_result<Operator, asked_as<E>>, E, E>()) {};
/// The result type; void if there is no such operator.
template <meta::text Operator, class... Side>
using result_type = typename computed_type<Operator, Side...>::type;

template <class R>
concept computed_with = storable<R> || is_placeholder<R> || types::whole_number<R>;
template <class L, class R>
concept computation = (expression<L> && (expression<R> || computed_with<R>)) || (expression<R> && computed_with<L>);

/// AS0307, AS0321: SQL has this operator for these two operands, or for this one.
template <meta::text Operator, class... Side>
struct computable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (!is_refused<Side...>()) return v;
        constexpr bool pair = sizeof...(Side) == 2;
        bool first = true;
        if constexpr (mixes<Side...>()) {
            v << "AS0321 operator" << Operator.view() << ": ";
            (say_side<Side>(v, first), ...);
            v << ": a double next to an exact decimal; use a numeric, such as 0.5_n, to stay exact, or "
                 "cast<double>(...) the expression";
        } else if constexpr (constexpr catalog::type given = found<Side...>(); given != catalog::none) {
            v << "AS0307 operator" << Operator.view() << ": " << Operator.view() << (pair ? " between " : " before ");
            (say_side<Side>(v, first), ...);
            v << " gives " << catalog::name_of(given)
              << ", for which the library has no C++ type; cast<...>() an operand to one that it has";
        } else {
            v << "AS0307 operator" << Operator.view() << ": SQL has no " << Operator.view()
              << (pair ? " between " : " before ");
            (say_side<Side>(v, first), ...);
            v << "; cast<...>() " << (pair ? "one of them" : "it") << " or use a function";
        }
        return v;
    }

private:
    template <class One, class... Two>
    static constexpr bool is_refused() {
        return std::is_void_v<result_type<Operator, One, Two...>>;
    }
    template <class L, class R>
    static constexpr bool mixes() {
        return mixes_exactness<L, R> || mixes_exactness<R, L>;
    }
    template <class>
    static constexpr bool mixes() {
        return false;
    }
    template <class L, class R>
    static constexpr catalog::type found() {
        return answer_of<Operator, L, R>.result;
    }
    template <class One>
    static constexpr catalog::type found() {
        return is_identity<One> ? catalog::none : prefix_result<Operator, asked_as<One>>;
    }
    template <class One>
    static constexpr void say_side(meta::verdict& v, bool& first) {
        if (!first) v << " and ";
        first = false;
        if constexpr (expression<One>) {
            say_expression<One>(v);
            v << " (" << type_words<typename One::value>() << ")";
        } else if constexpr (is_placeholder<One>) v << "a placeholder";
        else v << "a value (" << type_words<bound_as<One>>() << ")";
    }
};

/// One side of a computation, which the operator takes as a Taken; Other is the other side, whose column determines the
/// limits of a placeholder.
template <catalog::type Taken, bool Becomes, class Other, class V>
constexpr auto computed_side(V const& v) {
    if constexpr (Becomes)
        return bound<read_type<Taken>>{exactly<read_type<Taken>>(number_of(v), {"a value beside an expression"})};
    else return as_expression<void>(v);
}
template <catalog::type Taken, bool, class Other, meta::text Name>
constexpr auto computed_side(untyped_placeholder<Name> const&) {
    if constexpr (asked_as<Other> == Taken)
        return placeholder<Name, typename operand_value<Other, void>::type, typename measuring_column<Other>::type>{};
    else return placeholder<Name, read_type<Taken>>{};
}

template <meta::text Operator, precedence Binding, class L, class R>
constexpr auto compute(L const& l, R const& r) {
    using result = result_type<Operator, L, R>;
    if constexpr (std::is_void_v<result>) return bound<int>{};  // refused; one mistake is one error
    else {
        constexpr computed_answer a = answer_of<Operator, L, R>;
        using left = decltype(computed_side<a.left, a.left_becomes, R>(l));
        using right = decltype(computed_side<a.right, a.right_becomes, L>(r));
        return binary<Operator, Binding, result, left, right>{computed_side<a.left, a.left_becomes, R>(l),
                                                              computed_side<a.right, a.right_becomes, L>(r)};
    }
}

/// A unary operator before its operand. Only + and - bind like a sign; every other one of PostgreSQL binds less tightly
/// than a sum: its `~ a + 1` is `~ (a + 1)`, where C++ reads `(~a) + 1`.
template <meta::text Operator, class Value, expression E, precedence Binding = precedence::sign>
struct prefixed {
    using sql_expression = void;
    using value = Value;
    static constexpr precedence binding = Binding;
    static constexpr std::size_t parameters = E::parameters;
    static constexpr bool aggregate = E::aggregate;
    E operand;

    static constexpr written write(writer& w) {
        w << Operator.view();
        return write_operand<E>(w, precedence::sign, true);  // even before the same operator: -- begins a comment
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
template <meta::text Operator, class Value, class E, precedence Binding>
inline constexpr figured_name figured<prefixed<Operator, Value, E, Binding>> = nameless;

}  // namespace detail

template <class L, class R>
    requires detail::computation<L, R>
[[nodiscard]] constexpr auto operator+(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<"+", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<"+", precedence::sum>(l, r);
}
template <class L, class R>
    requires detail::computation<L, R>
[[nodiscard]] constexpr auto operator-(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<"-", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<"-", precedence::sum>(l, r);
}
template <class L, class R>
    requires detail::computation<L, R>
[[nodiscard]] constexpr auto operator*(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<"*", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<"*", precedence::product>(l, r);
}
template <class L, class R>
    requires detail::computation<L, R>
[[nodiscard]] constexpr auto operator/(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<"/", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<"/", precedence::product>(l, r);
}
template <class L, class R>
    requires detail::computation<L, R>
[[nodiscard]] constexpr auto operator%(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<"%", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<"%", precedence::product>(l, r);
}
/// The negative of a number or an interval.
template <expression E>
[[nodiscard]] constexpr auto operator-(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::computable<"-", E>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    using result = detail::result_type<"-", E>;
    if constexpr (std::is_void_v<result>) return e;  // refused; one mistake is one error
    else return detail::prefixed<"-", result, E>{e};
}
/// The bitwise complement of an integer.
template <expression E>
[[nodiscard]] constexpr auto operator~(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::computable<"~", E>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    using result = detail::result_type<"~", E>;
    if constexpr (std::is_void_v<result>) return e;  // refused; one mistake is one error
    else return detail::prefixed<"~", result, E, precedence::other>{e};
}

}  // namespace alphaswarm::sql
