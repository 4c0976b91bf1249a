// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0504 values\(\): .*orders\.quantity.*(another table|fills)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_of_another_table_given {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(insert_into<Fill>().values(col<&Order::quantity> = 5, col<&Fill::price> = 1));
#else
constexpr auto text = sql_of(insert_into<Fill>().values(col<&Fill::quantity> = 5, col<&Fill::price> = 1));
#endif

}  // namespace a_column_of_another_table_given
