// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0418 group_by\(\): count\(\*\): an aggregate is computed from groups and cannot define them
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_aggregate_in_group_by {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(col<&Order::status>, count()).from<Order>().group_by(col<&Order::status>, count()));
#else
constexpr auto text = sql_of(select(col<&Order::status>, count()).from<Order>().group_by(col<&Order::status>));
#endif

}  // namespace an_aggregate_in_group_by
