// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0402 select\(\): orders\.vt_symbol is not grouped, next to an aggregate; add it to group_by\(\) or put it into an aggregate
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_free_column_beside_an_aggregate {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(col<&Order::vt_symbol>, sum(col<&Order::quantity>)).from<Order>());
#else
constexpr auto text =
    sql_of(select(col<&Order::vt_symbol>, sum(col<&Order::quantity>)).from<Order>().group_by(col<&Order::vt_symbol>));
#endif

}  // namespace a_free_column_beside_an_aggregate
