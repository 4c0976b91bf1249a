// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0330 comparison: the name number is not an expression; repeat the expression that it names
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_name_in_having {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = select(col<&Order::status>, count().as("number"_c))
                .from<Order>()
                .group_by(col<&Order::status>)
                .having("number"_c > 5);
#else
auto some =
    select(col<&Order::status>, count().as("number"_c)).from<Order>().group_by(col<&Order::status>).having(count() > 5);
#endif

}  // namespace a_name_in_having
