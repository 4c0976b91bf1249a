// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0330 comparison: a pointer to a member is not a column; write col<...>
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_compared_with_a_member_pointer {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto filled = select(col<&Fill::price>).from<Order>().join<Fill>(col<&Order::id> == &Fill::order_id);
#else
auto filled = select(col<&Fill::price>).from<Order>().join<Fill>(col<&Order::id> == col<&Fill::order_id>);
#endif

}  // namespace a_column_compared_with_a_member_pointer
