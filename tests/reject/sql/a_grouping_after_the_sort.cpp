// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0406 group_by\(\): .*before .*order_by
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_grouping_after_the_sort {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(count()).from<Fill>().order_by(count()).group_by(col<&Fill::price>));
#else
constexpr auto text = sql_of(select(count()).from<Fill>().group_by(col<&Fill::price>).order_by(count()));
#endif

}  // namespace a_grouping_after_the_sort
