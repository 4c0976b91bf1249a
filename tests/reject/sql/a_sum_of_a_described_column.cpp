// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0329 sum\(\): column<...> describes a column of a table; a statement reads it as col<...>
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_sum_of_a_described_column {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto total = select(sum(column<&Order::quantity>)).from<Order>();
#else
auto total = select(sum(col<&Order::quantity>)).from<Order>();
#endif

}  // namespace a_sum_of_a_described_column
