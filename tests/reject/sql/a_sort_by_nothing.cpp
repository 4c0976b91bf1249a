// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0423 order_by\(\): it takes at least one sort key
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_sort_by_nothing {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Order>().order_by());
#else
constexpr auto text = sql_of(from<Order>().order_by(col<&Order::status>));
#endif

}  // namespace a_sort_by_nothing
