// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0506 update\(\): orders: without where\(\) every row would change; add where\(...\) or all_rows\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_update_without_a_condition {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(update<Order>().set(col<&Order::status> = "cancelled"));
#else
constexpr auto text = sql_of(update<Order>().set(col<&Order::status> = "cancelled").all_rows());
#endif

}  // namespace an_update_without_a_condition
