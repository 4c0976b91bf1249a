// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0316 call\(\): there is no jsonb_path_exists\(jsonb, text\).*a jsonpath is given as a text of the program
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_where_a_path_is_taken {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto all = select(call<"jsonb_path_exists">(cast<jsonb>(col<&Order::status>), col<&Order::status>)).from<Order>();
#else
auto all = select(call<"jsonb_path_exists">(cast<jsonb>(col<&Order::status>), "$.a")).from<Order>();
#endif

}  // namespace a_column_where_a_path_is_taken
