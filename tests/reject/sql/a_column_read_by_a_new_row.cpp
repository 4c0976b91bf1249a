// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0526 values\(\): fills\.price: a new row is made from values and cannot read a column; give a value
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_read_by_a_new_row {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    sql_of(insert_into<Fill>().values(col<&Fill::price> = 1.0, col<&Fill::quantity> = col<&Fill::price>));
#else
constexpr auto text = sql_of(insert_into<Fill>().values(col<&Fill::price> = 1.0, col<&Fill::quantity> = 1.0));
#endif

}  // namespace a_column_read_by_a_new_row
