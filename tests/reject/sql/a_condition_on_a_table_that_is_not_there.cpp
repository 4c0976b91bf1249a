// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0401 where\(\): orders\.status: orders is not in from\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_condition_on_a_table_that_is_not_there {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Fill>().where(col<&Order::status> == "filled"));
#else
constexpr auto text = sql_of(from<Fill>().join<Order>().where(col<&Order::status> == "filled"));
#endif

}  // namespace a_condition_on_a_table_that_is_not_there
