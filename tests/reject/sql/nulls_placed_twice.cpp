// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0440 nulls_last\(\): the position of NULLs was already given; keep one of nulls_first\(\) and nulls_last\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace nulls_placed_twice {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto sorted = from<Fill>().order_by(desc(col<&Fill::price>).nulls_first().nulls_last());
#else
auto sorted = from<Fill>().order_by(desc(col<&Fill::price>).nulls_last());
#endif

}  // namespace nulls_placed_twice
