// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0428 join\(\): it takes one column, which names the foreign key
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_join_by_two_columns {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto all = from<Fill>().join<Order>(col<&Fill::order_id>, col<&Fill::order_id>);
#else
auto all = from<Fill>().join<Order>(col<&Fill::order_id>);
#endif

}  // namespace a_join_by_two_columns
