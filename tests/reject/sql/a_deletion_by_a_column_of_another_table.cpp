// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0401 where\(\): orders\.quantity: orders is not in from\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_deletion_by_a_column_of_another_table {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(remove_from<Fill>().where(col<&Order::quantity> == 0));
#else
constexpr auto text = sql_of(remove_from<Fill>().where(col<&Fill::quantity> == 0));
#endif

}  // namespace a_deletion_by_a_column_of_another_table
