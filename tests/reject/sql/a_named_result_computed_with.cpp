// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0330 operator\+: .as\(...\) makes a result, which is no longer an expression; omit .as\(...\) here
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_named_result_computed_with {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = select(col<&Order::revision>.as("now"_c) + 1).from<Order>();
#else
auto some = select((col<&Order::revision> + 1).as("next"_c)).from<Order>();
#endif

}  // namespace a_named_result_computed_with
