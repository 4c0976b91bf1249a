// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 comparison: orders\.quantity is double precision, and a query is no value, and there are no subqueries yet
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_query_compared {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where(col<&Order::quantity> == select(max(col<&Order::quantity>)).from<Order>());
#else
auto some = from<Order>().where(col<&Order::quantity> == 5.0);
#endif

}  // namespace a_query_compared
