// SPDX-License-Identifier: BSL-1.0
// && || ! between conditions: SQL's three-valued and, or, not.
#pragma once

#include <string_view>
#include <utility>

#include <alphaswarm/sql/expression/binary.hpp>
#include <alphaswarm/sql/expression/condition_rules.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/result_name.hpp>

namespace alphaswarm::sql {

template <condition L, condition R>
[[nodiscard]] constexpr auto operator&&(L const& l, R const& r) {
    return binary<"and", precedence::conjunction, bool, L, R>{l, r};
}
template <condition L, condition R>
[[nodiscard]] constexpr auto operator||(L const& l, R const& r) {
    return binary<"or", precedence::disjunction, bool, L, R>{l, r};
}

template <condition E>
struct negation {
    using sql_expression = void;
    using value = bool;
    static constexpr precedence binding = precedence::negation;
    static constexpr std::size_t parameters = E::parameters;
    static constexpr bool aggregate = E::aggregate;
    E operand;

    static constexpr written write(writer& w) {
        w << "not ";
        std::string_view const around = std::exchange(w.frame->one_valued, "!");
        auto const result = write_operand<E>(w, precedence::negation, false);
        w.frame->one_valued = around;
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
template <condition E>
[[nodiscard]] constexpr negation<E> operator!(E const& e) {
    return {e};
}

namespace detail {
template <class L, class R>
concept not_all_conditions = (expression<L> || expression<R>) && !(condition<L> && condition<R>);
/// The operand that is a condition.
template <class L, class R>
constexpr auto condition_of(L const& l, R const& r) {
    if constexpr (condition<L>) return l;
    else if constexpr (condition<R>) return r;
    else return bound<bool>{};
}
}  // namespace detail

// Operands that are not conditions: refused; the operand that is a condition is returned.
template <class L, class R>
    requires detail::not_all_conditions<L, R>
[[nodiscard]] constexpr auto operator&&(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::all_conditions<"&&", L, R>>()>,
                  "alphaswarm refuses this operand; the quoted sentence says why");
    return detail::condition_of(l, r);
}
template <class L, class R>
    requires detail::not_all_conditions<L, R>
[[nodiscard]] constexpr auto operator||(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::all_conditions<"||", L, R>>()>,
                  "alphaswarm refuses this operand; the quoted sentence says why");
    return detail::condition_of(l, r);
}
template <class E>
    requires(!condition<E>) && (expression<E> || detail::is_named<E> || detail::is_placeholder<E>)
[[nodiscard]] constexpr bound<bool> operator!(E const&) {
    static_assert(meta::holds<meta::sentence<detail::all_conditions<"!", E>>()>,
                  "alphaswarm refuses this operand; the quoted sentence says why");
    return {};
}
namespace detail {
template <class E>
inline constexpr figured_name figured<negation<E>> = nameless;
}

}  // namespace alphaswarm::sql
