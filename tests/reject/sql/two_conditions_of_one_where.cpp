// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0428 where\(\): it takes one condition; combine several with &&
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace two_conditions_of_one_where {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where(col<&Order::quantity> > 5.0, col<&Order::revision> > 3);
#else
auto some = from<Order>().where(col<&Order::quantity> > 5.0 && col<&Order::revision> > 3);
#endif

}  // namespace two_conditions_of_one_where
