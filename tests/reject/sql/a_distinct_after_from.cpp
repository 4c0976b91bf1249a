// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0406 distinct\(\): it comes once, directly after select\(...\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_distinct_after_from {
using namespace trading;
#ifdef ALPHASWARM_REJECT
auto const wrong = select(col<&Fill::price>).from<Fill>().distinct();
#else
auto const right = select(col<&Fill::price>).distinct().from<Fill>();
#endif
}  // namespace a_distinct_after_from
