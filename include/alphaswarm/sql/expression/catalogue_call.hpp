// SPDX-License-Identifier: BSL-1.0
// `call<"split_part">(col<&Order::symbol>, ".", 1)`, `call<"stddev">(col<&Fill::price>)`: every function and aggregate
// that PostgreSQL's manual documents, by name, with its own type and NULLs.
#pragma once

#include <type_traits>

#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/call.hpp>

namespace alphaswarm::sql {

/// Calls the PostgreSQL function or aggregate Name that takes these arguments. A function of the user's own, or from an
/// extension, is called with its result type: `call<"app.price", numeric>(...)`.
template <meta::text Name, int = 0, class... A>
[[nodiscard]] constexpr auto call(A const&... a) {
    using rule = detail::callable_with<"call", Name, detail::argument_of<A>...>;
    static_assert(meta::holds<meta::sentence<rule>()>, "alphaswarm refuses this call; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>) return text_constant<"">{};  // one mistake is one error
    else if constexpr (detail::call_of<Name, detail::argument_of<A>...>.routine.chosen.kind ==
                       catalog::routine_kind::aggregate)
        return detail::called_aggregate<Name>(detail::as_argument(a)...);
    else return detail::called<Name>(detail::as_argument(a)...);
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::call;
}
