// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0428 where\(\): orders\.status is text and not a condition; compare it with something
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_condition_that_is_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto q = from<Order>().where(col<&Order::status>);
#else
constexpr auto q = from<Order>().where(col<&Order::status> == "new");
#endif

}  // namespace a_condition_that_is_text
