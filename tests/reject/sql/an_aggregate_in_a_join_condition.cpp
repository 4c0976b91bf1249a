// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0418 join\(\): count\(\*\): an aggregate is not available before the rows are grouped; use having\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_aggregate_in_a_join_condition {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    sql_of(select(col<&Fill::price>).from<Fill>().join<Order>(col<&Fill::order_id> == col<&Order::id> && count() > 1));
#else
constexpr auto text = sql_of(select(col<&Fill::price>)
                                 .from<Fill>()
                                 .join<Order>(col<&Fill::order_id> == col<&Order::id> && col<&Order::quantity> > 1));
#endif

}  // namespace an_aggregate_in_a_join_condition
