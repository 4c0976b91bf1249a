// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0403 order_by\(\): no column of the select list is named filled; name one with \.as
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_sort_by_a_name_that_is_not_selected {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(col<&Fill::quantity>).from<Fill>().order_by(desc("filled"_c)));
#else
constexpr auto text = sql_of(select(col<&Fill::quantity>.as("filled"_c)).from<Fill>().order_by(desc("filled"_c)));
#endif

}  // namespace a_sort_by_a_name_that_is_not_selected
