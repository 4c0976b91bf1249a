// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0411 order_by\(\): with distinct\(\) a sort key must be selected; select it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_sort_of_distinct_rows_by_what_is_not_selected {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(col<&Fill::price>).distinct().from<Fill>().order_by(col<&Fill::quantity>));
#else
constexpr auto text = sql_of(select(col<&Fill::price>).distinct().from<Fill>().order_by(col<&Fill::price>));
#endif

}  // namespace a_sort_of_distinct_rows_by_what_is_not_selected
