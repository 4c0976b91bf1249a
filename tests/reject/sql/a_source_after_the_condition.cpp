// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0406 from\(\): it comes directly after select\(...\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_source_after_the_condition {
using namespace trading;
#ifdef ALPHASWARM_REJECT
auto const wrong = select(col<&Fill::price>).where(col<&Fill::price> > 1).from<Fill>();
#else
auto const right = select(col<&Fill::price>).from<Fill>().where(col<&Fill::price> > 1);
#endif
}  // namespace a_source_after_the_condition
