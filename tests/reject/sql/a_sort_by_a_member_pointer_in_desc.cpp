// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0329 desc\(\): a pointer to a member is not a column; write col<...>
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_sort_by_a_member_pointer_in_desc {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto latest = from<Order>().order_by(desc(&Order::created_at));
#else
auto latest = from<Order>().order_by(desc(col<&Order::created_at>));
#endif

}  // namespace a_sort_by_a_member_pointer_in_desc
