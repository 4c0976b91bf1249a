// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0334 select\(\): count\(orders\.status, orders\.limit_price\) counts every row, because several values together are never NULL; use count\(...\).distinct\(\) for the distinct ones, or count\(\) one of them
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_count_of_several_expressions {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(count(col<&Order::status>, col<&Order::limit_price>)).from<Order>());
#else
constexpr auto text = sql_of(select(count(col<&Order::status>, col<&Order::limit_price>).distinct()).from<Order>());
#endif

}  // namespace a_count_of_several_expressions
