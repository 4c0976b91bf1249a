// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0428 join\(\): fills\.order_id = \.\.\. is an assignment, not a condition; compare with ==
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_assignment_where_a_join_condition_is_meant {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto q = select(col<&Fill::price>).from<Fill>().join<Order>(col<&Fill::order_id> = col<&Order::id>);
#else
constexpr auto q = select(col<&Fill::price>).from<Fill>().join<Order>(col<&Fill::order_id> == col<&Order::id>);
#endif

}  // namespace an_assignment_where_a_join_condition_is_meant
