// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0330 comparison: .as\(...\) makes a result, which is no longer an expression; omit .as\(...\) here
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_named_result_compared {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where((col<&Order::quantity> + 1.0).as("more"_c) > 5.0);
#else
auto some = from<Order>().where(col<&Order::quantity> + 1.0 > 5.0);
#endif

}  // namespace a_named_result_compared
