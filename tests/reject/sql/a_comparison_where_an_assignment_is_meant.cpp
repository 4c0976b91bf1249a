// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0515 set\(\): orders: .*is not an assignment; write col<\.\.\.> = value
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_comparison_where_an_assignment_is_meant {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(update<Order>().set(col<&Order::status> == "filled").all_rows());
#else
constexpr auto text = sql_of(update<Order>().set(col<&Order::status> = "filled").all_rows());
#endif

}  // namespace a_comparison_where_an_assignment_is_meant
