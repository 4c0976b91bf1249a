// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0430 operator&&: orders\.quantity is double precision and not a condition.*AS0430 operator&&: orders\.revision is integer
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace two_columns_beside_and {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where(col<&Order::quantity> && col<&Order::revision>);
#else
auto some = from<Order>().where(col<&Order::quantity> != 0.0 && col<&Order::revision> != 0);
#endif

}  // namespace two_columns_beside_and
