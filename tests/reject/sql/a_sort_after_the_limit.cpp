// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0406 order_by\(\): .*before .*limit
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_sort_after_the_limit {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Fill>().limit(5).order_by(col<&Fill::price>));
#else
constexpr auto text = sql_of(from<Fill>().order_by(col<&Fill::price>).limit(5));
#endif

}  // namespace a_sort_after_the_limit
