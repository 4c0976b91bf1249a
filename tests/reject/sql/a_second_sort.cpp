// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0406 order_by\(\): .*(once|second)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_second_sort {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Fill>().order_by(col<&Fill::price>).order_by(col<&Fill::id>));
#else
constexpr auto text = sql_of(from<Fill>().order_by(col<&Fill::price>, col<&Fill::id>));
#endif

}  // namespace a_second_sort
