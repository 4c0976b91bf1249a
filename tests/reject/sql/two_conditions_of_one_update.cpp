// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0428 where\(\): it takes one condition; combine several with &&
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace two_conditions_of_one_update {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some =
    update<Order>().set(col<&Order::status> = "filled").where(col<&Order::quantity> > 5.0, col<&Order::revision> > 3);
#else
auto some =
    update<Order>().set(col<&Order::status> = "filled").where(col<&Order::quantity> > 5.0 && col<&Order::revision> > 3);
#endif

}  // namespace two_conditions_of_one_update
