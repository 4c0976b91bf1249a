// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0428 where\(\): orders\.status = \.\.\. is an assignment, not a condition; compare with ==
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_assignment_where_a_condition_is_meant {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto q = from<Order>().where(col<&Order::status> = "new");
#else
constexpr auto q = from<Order>().where(col<&Order::status> == "new");
#endif

}  // namespace an_assignment_where_a_condition_is_meant
