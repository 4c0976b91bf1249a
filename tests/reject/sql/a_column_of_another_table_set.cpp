// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0504 set\(\): .*orders\.quantity.*(another table|fills)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_of_another_table_set {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(update<Fill>().set(col<&Order::quantity> = 1).all_rows());
#else
constexpr auto text = sql_of(update<Fill>().set(col<&Fill::quantity> = 1).all_rows());
#endif

}  // namespace a_column_of_another_table_set
