// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0406 where\(\): .*before .*order_by
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_condition_after_the_sort {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Fill>().order_by(col<&Fill::price>).where(col<&Fill::price> > 1));
#else
constexpr auto text = sql_of(from<Fill>().where(col<&Fill::price> > 1).order_by(col<&Fill::price>));
#endif

}  // namespace a_condition_after_the_sort
