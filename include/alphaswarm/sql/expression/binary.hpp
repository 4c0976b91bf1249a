// SPDX-License-Identifier: BSL-1.0
// Two expressions with an operator between them: the one node behind comparison, logic and arithmetic. Parentheses are
// written where PostgreSQL's precedence (chapter 4.1.6 of its manual) needs them.
#pragma once

#include <cstddef>

#include <alphaswarm/sql/expression/expression.hpp>

namespace alphaswarm::sql {

/// PostgreSQL's precedence, loosest first.
enum class precedence : unsigned char {
    disjunction,
    conjunction,
    negation,
    is,
    comparison,
    containment,
    other,
    sum,
    product,
    sign,
    atom
};

namespace detail {

template <class E>
constexpr precedence binding_of() {
    if constexpr (requires { E::binding; }) return E::binding;
    else return precedence::atom;
}

}  // namespace detail

/// Writes an operand, in parentheses if it binds no more tightly than its surroundings.
template <class E>
constexpr written write_operand(writer& w, precedence around, bool even_equal) {
    constexpr precedence own = detail::binding_of<E>();
    bool const enclosed = own < around || (even_equal && own == around);
    if (enclosed) w << "(";
    auto const result = detail::write_whole<E>(w);
    if (enclosed) w << ")";
    return result;
}

template <meta::text Operator, precedence Binding, class Value, expression L, expression R>
struct binary {
    using sql_expression = void;
    using value = Value;
    static constexpr precedence binding = Binding;
    static constexpr std::size_t parameters = L::parameters + R::parameters;
    static constexpr bool aggregate = L::aggregate || R::aggregate;
    L left;
    R right;

    static constexpr written write(writer& w) {
        constexpr bool chains =
            Binding != precedence::comparison && Binding != precedence::is && Binding != precedence::other;
        constexpr bool same_again = Binding == precedence::conjunction || Binding == precedence::disjunction;
        std::string_view const around = w.frame->one_valued;
        if constexpr (same_again) w.frame->one_valued = Binding == precedence::conjunction ? "&&" : "||";
        auto const a = write_operand<L>(w, Binding, !chains);
        w << " " << Operator.view() << " ";
        auto const b = write_operand<R>(w, Binding, !same_again);
        w.frame->one_valued = around;
        return {Binding != precedence::is && (a.nullable || b.nullable)};  // `is distinct from` is never unknown
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (L::parameters > 0) left.bind(b);
        if constexpr (R::parameters > 0) right.bind(b);
    }

    template <class Name>
    [[nodiscard]] constexpr auto as(Name name) const;
};

}  // namespace alphaswarm::sql
