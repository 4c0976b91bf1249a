// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0402 select\(\): orders\.status is not grouped, and order_by\(\) contains an aggregate; add it to group_by\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace rows_sorted_by_an_aggregate_that_are_not_grouped {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(col<&Order::status>).from<Order>().order_by(count()));
#else
constexpr auto text = sql_of(select(col<&Order::status>).from<Order>().group_by(col<&Order::status>).order_by(count()));
#endif

}  // namespace rows_sorted_by_an_aggregate_that_are_not_grouped
