// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0423 group_by\(\): it takes at least one column or expression
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_grouping_by_nothing {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(count()).from<Order>().group_by());
#else
constexpr auto text = sql_of(select(count()).from<Order>().group_by(col<&Order::status>));
#endif

}  // namespace a_grouping_by_nothing
