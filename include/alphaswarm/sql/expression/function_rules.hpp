// SPDX-License-Identifier: BSL-1.0
// The common functions with something among their arguments that is no expression: a pointer to a member, a described
// column, a result, a name. Refused. Id AS0329.
#pragma once

#include <alphaswarm/sql/expression/call.hpp>
#include <alphaswarm/sql/expression/expression_rules.hpp>

namespace alphaswarm::sql {

template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto lower(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"lower", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto upper(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"upper", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto trim(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"trim", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto reverse(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"reverse", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto initcap(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"initcap", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto length(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"length", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto substr(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"substr", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto left(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"left", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto replace(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"replace", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto concat(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"concat", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto starts_with(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"starts_with", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto abs(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"abs", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto floor(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"floor", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto ceil(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"ceil", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto round(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"round", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto sqrt(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"sqrt", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto greatest(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"greatest", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto least(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"least", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto coalesce(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"coalesce", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}
template <class... A>
    requires detail::any_misnamed<A...>
[[nodiscard]] constexpr auto nullif(A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"nullif", A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return text_constant<"">{};
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::abs, sql::ceil, sql::coalesce, sql::concat, sql::floor, sql::greatest, sql::initcap, sql::least, sql::left,
    sql::length, sql::lower, sql::nullif, sql::replace, sql::reverse, sql::round, sql::sqrt, sql::starts_with,
    sql::substr, sql::trim, sql::upper;
}  // namespace alphaswarm
