// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0406 where\(\): it comes after set\(\), as in SQL; move it there
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_condition_before_the_changes {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = update<Order>().where(col<&Order::revision> > 1).set(col<&Order::status> = "filled");
#else
auto some = update<Order>().set(col<&Order::status> = "filled").where(col<&Order::revision> > 1);
#endif

}  // namespace a_condition_before_the_changes
