// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0431 order_by\(\): takes columns, expressions, .*write col<\.\.\.>
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_sort_by_a_plain_string {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto q = from<Order>().order_by("status");
#else
constexpr auto q = from<Order>().order_by(col<&Order::status>);
#endif

}  // namespace a_sort_by_a_plain_string
