// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0328 in\(\): orders.status: a list of values is written in braces
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_list_without_braces {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto open = from<Order>().where(in(col<&Order::status>, "new", "filled"));
#else
auto open = from<Order>().where(in(col<&Order::status>, {"new", "filled"}));
#endif

}  // namespace a_list_without_braces
