// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0402 order_by\(\): orders\.created_at is not grouped, next to an aggregate
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_free_column_in_order_by {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(
    select(col<&Order::status>, count()).from<Order>().group_by(col<&Order::status>).order_by(col<&Order::created_at>));
#else
constexpr auto text = sql_of(select(col<&Order::status>, count())
                                 .from<Order>()
                                 .group_by(col<&Order::status>)
                                 .order_by(desc(max(col<&Order::created_at>))));
#endif

}  // namespace a_free_column_in_order_by
