// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0329 in\(\): a value of type int is given in place of the expression
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_list_beside_no_expression {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = in(5, {1, 2});
#else
auto some = in(col<&Order::quantity>, {1, 2});
#endif

}  // namespace a_list_beside_no_expression
