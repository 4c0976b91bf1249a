// SPDX-License-Identifier: BSL-1.0
// & | << >> of integers and bit strings; between ranges << and >> are before and behind. Beside a condition they are
// refused: conditions have && and ||, and a comparison binds more tightly than these in C++.
#pragma once

#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/condition_rules.hpp>
#include <alphaswarm/sql/expression/logic.hpp>

namespace alphaswarm::sql {

template <class L, class R>
    requires(detail::computation<L, R> && !detail::of_condition<L, R>)
[[nodiscard]] constexpr auto operator&(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<"&", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<"&", precedence::other>(l, r);
}
template <class L, class R>
    requires(detail::computation<L, R> && !detail::of_condition<L, R>)
[[nodiscard]] constexpr auto operator|(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<"|", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<"|", precedence::other>(l, r);
}
template <class L, class R>
    requires(detail::computation<L, R> && !detail::of_condition<L, R>)
[[nodiscard]] constexpr auto operator<<(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<"<<", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<"<<", precedence::other>(l, r);
}
template <class L, class R>
    requires(detail::computation<L, R> && !detail::of_condition<L, R>)
[[nodiscard]] constexpr auto operator>>(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::computable<">>", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return detail::compute<">>", precedence::other>(l, r);
}

// Beside a condition: refused.
template <class L, class R>
    requires(detail::computation<L, R> && detail::of_condition<L, R>)
[[nodiscard]] constexpr auto operator&(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::doubled_operator<"&", L, R>>()>,
                  "alphaswarm refuses this operator; the quoted sentence says why");
    return detail::condition_of(l, r);
}
template <class L, class R>
    requires(detail::computation<L, R> && detail::of_condition<L, R>)
[[nodiscard]] constexpr auto operator|(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::doubled_operator<"|", L, R>>()>,
                  "alphaswarm refuses this operator; the quoted sentence says why");
    return detail::condition_of(l, r);
}
template <class L, class R>
    requires(detail::computation<L, R> && detail::of_condition<L, R>)
[[nodiscard]] constexpr auto operator<<(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::doubled_operator<"<<", L, R>>()>,
                  "alphaswarm refuses this operator; the quoted sentence says why");
    return detail::condition_of(l, r);
}
template <class L, class R>
    requires(detail::computation<L, R> && detail::of_condition<L, R>)
[[nodiscard]] constexpr auto operator>>(L const& l, R const& r) {
    static_assert(meta::holds<meta::sentence<detail::doubled_operator<">>", L, R>>()>,
                  "alphaswarm refuses this operator; the quoted sentence says why");
    return detail::condition_of(l, r);
}

}  // namespace alphaswarm::sql
