// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0340 between\(\): orders\.quantity: a range has two bounds
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_range_of_one_bound {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where(between(col<&Order::quantity>, 5.0));
#else
auto some = from<Order>().where(between(col<&Order::quantity>, 5.0, 9.0));
#endif

}  // namespace a_range_of_one_bound
