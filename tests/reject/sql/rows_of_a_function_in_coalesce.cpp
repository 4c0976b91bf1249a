// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0333 select\(\): generate_series\(\$1, \$2\): it returns rows, and coalesce\(\) takes one value per row; select it by itself
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace rows_of_a_function_in_coalesce {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(coalesce(call<"generate_series">(1, 3), 0)).from<Order>());
#else
constexpr auto text = sql_of(select(call<"generate_series">(1, 3)).from<Order>());
#endif

}  // namespace rows_of_a_function_in_coalesce
