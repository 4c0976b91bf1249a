// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0523 set\(\): it takes at least one column; give col<\.\.\.> = value
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_update_of_no_column {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(update<Order>().set().all_rows());
#else
constexpr auto text = sql_of(update<Order>().set(col<&Order::status> = "filled").all_rows());
#endif

}  // namespace an_update_of_no_column
