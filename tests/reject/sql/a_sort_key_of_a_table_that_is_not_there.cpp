// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0401 order_by\(\): orders\.created_at: orders is not in from\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_sort_key_of_a_table_that_is_not_there {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Fill>().order_by(col<&Order::created_at>));
#else
constexpr auto text = sql_of(from<Fill>().join<Order>().order_by(col<&Order::created_at>));
#endif

}  // namespace a_sort_key_of_a_table_that_is_not_there
