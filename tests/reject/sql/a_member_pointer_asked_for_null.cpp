// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0329 is_null\(\): a pointer to a member is not a column; write col<...>
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_member_pointer_asked_for_null {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto free = from<Order>().where(is_null(&Order::limit_price));
#else
auto free = from<Order>().where(is_null(col<&Order::limit_price>));
#endif

}  // namespace a_member_pointer_asked_for_null
