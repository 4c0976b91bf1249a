// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0329 between\(\): a value of type double is given in place of the expression
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_bound_before_its_expression {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where(between(5.0, col<&Order::quantity>, 9.0));
#else
auto some = from<Order>().where(between(col<&Order::quantity>, 5.0, 9.0));
#endif

}  // namespace a_bound_before_its_expression
