// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0401 select\(\): orders\.vt_symbol: orders is not in from\(\); add it with from or a join
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_selected_column_of_a_table_that_is_not_there {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(col<&Fill::price>, col<&Order::vt_symbol>).from<Fill>());
#else
constexpr auto text = sql_of(select(col<&Fill::price>, col<&Order::vt_symbol>).from<Fill>().join<Order>());
#endif

}  // namespace a_selected_column_of_a_table_that_is_not_there
