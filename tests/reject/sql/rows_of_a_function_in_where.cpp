// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0333 where\(\): generate_series\(\$1, \$2\): it returns rows, and only the select list, group_by\(\) and order_by\(\) of a query accept them; select it in a query of its own
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace rows_of_a_function_in_where {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Order>().where(call<"generate_series">(1, 3) > 2));
#else
constexpr auto text = sql_of(select(col<&Order::id>, call<"generate_series">(1, 3)).from<Order>());
#endif

}  // namespace rows_of_a_function_in_where
