// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0328 not_in\(\): orders.quantity: a list of values is written in braces.*not_in\(..., \{...\}\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_list_of_one_without_braces {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where(not_in(col<&Order::quantity>, 5.0));
#else
auto some = from<Order>().where(not_in(col<&Order::quantity>, {5.0}) ||
                                in(col<&Order::quantity>, col<&Order::limit_price>, 5.0));
#endif

}  // namespace a_list_of_one_without_braces
