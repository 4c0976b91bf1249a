// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0409 cross_join\(\): there is nothing yet to join with; say from<...>\(\) before it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_cross_join_before_from {
using namespace trading;
#ifdef ALPHASWARM_REJECT
auto const wrong = select(col<&Fill::price>).cross_join<Fill>();
#else
auto const right = select(col<&Fill::price>).from<Fill>().cross_join<Order>();
#endif
}  // namespace a_cross_join_before_from
