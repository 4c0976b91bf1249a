// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0418 set\(\): max\(orders\.quantity\): an aggregate needs groups of rows, and there are none here; aggregate in a query of its own
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_aggregate_set {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    sql_of(update<Order>().set(col<&Order::quantity> = coalesce(max(col<&Order::quantity>), 0.0)).all_rows());
#else
constexpr auto text = sql_of(update<Order>().set(col<&Order::quantity> = col<&Order::quantity> * 2).all_rows());
#endif

}  // namespace an_aggregate_set
