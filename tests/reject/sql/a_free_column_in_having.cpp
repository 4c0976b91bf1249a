// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0402 having\(\): orders\.quantity is not grouped, next to an aggregate
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_free_column_in_having {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(
    select(col<&Order::status>, count()).from<Order>().group_by(col<&Order::status>).having(col<&Order::quantity> > 1));
#else
constexpr auto text = sql_of(select(col<&Order::status>, count())
                                 .from<Order>()
                                 .group_by(col<&Order::status>)
                                 .having(max(col<&Order::quantity>) > 1));
#endif

}  // namespace a_free_column_in_having
