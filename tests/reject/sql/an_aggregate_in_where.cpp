// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0408 where\(\): .*an aggregate is not available before the rows are grouped; use having\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_aggregate_in_where {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    sql_of(select(col<&Order::status>).from<Order>().where(count() > 1).group_by(col<&Order::status>));
#else
constexpr auto text =
    sql_of(select(col<&Order::status>).from<Order>().group_by(col<&Order::status>).having(count() > 1));
#endif

}  // namespace an_aggregate_in_where
