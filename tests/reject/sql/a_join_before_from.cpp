// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0409 join\(\): there is nothing yet to join with; say from<...>\(\) before it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_join_before_from {
using namespace trading;
#ifdef ALPHASWARM_REJECT
auto const wrong = select(col<&Fill::price>).join<Order>();
#else
auto const right = select(col<&Fill::price>).from<Fill>().join<Order>();
#endif
}  // namespace a_join_before_from
