// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0433 full_join\(\): the condition requires no equality between the two sides
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_full_join_without_an_equality {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(count()).from<Order>().full_join<Fill>(col<&Fill::price> > col<&Order::quantity>));
#else
constexpr auto text = sql_of(select(count()).from<Order>().full_join<Fill>(col<&Fill::order_id> == col<&Order::id> &&
                                                                           col<&Fill::price> > col<&Order::quantity>));
#endif

}  // namespace a_full_join_without_an_equality
