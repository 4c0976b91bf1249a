// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0331 select\(\): count is a function and not called; write count\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace count_without_its_parentheses {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto per_status = select(col<&Order::status>, count).from<Order>().group_by(col<&Order::status>);
#else
auto per_status = select(col<&Order::status>, count()).from<Order>().group_by(col<&Order::status>);
#endif

}  // namespace count_without_its_parentheses
