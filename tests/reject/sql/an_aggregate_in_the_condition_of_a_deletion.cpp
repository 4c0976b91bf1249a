// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0408 where\(\): count\(\*\): an aggregate needs groups of rows, and there are none here
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_aggregate_in_the_condition_of_a_deletion {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(remove_from<Order>().where(count() > 1));
#else
constexpr auto text = sql_of(remove_from<Order>().where(col<&Order::quantity> > 1));
#endif

}  // namespace an_aggregate_in_the_condition_of_a_deletion
