// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0430 operator\|\|: a value of type char ?\[7\] is not a condition; compare an expression with it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_literal_beside_or {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto some = col<&Order::status> == "new" || "filled";
#else
constexpr auto some = col<&Order::status> == "new" || col<&Order::status> == "filled";
#endif

}  // namespace a_literal_beside_or
