// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0330 comparison: column<...> describes a column of a table; a statement reads it as col<...>
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_compared_with_a_described_column {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto whole = from<Order>().where(col<&Order::quantity> < column<&Order::limit_price>);
#else
auto whole = from<Order>().where(col<&Order::quantity> < col<&Order::limit_price>);
#endif

}  // namespace a_column_compared_with_a_described_column
