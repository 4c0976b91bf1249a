// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0330 operator\*: the name number is not an expression; repeat the expression that it names
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_name_computed_with {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = select(count().as("number"_c), 2 * "number"_c).from<Order>();
#else
auto some = select(count().as("number"_c), 2 * count()).from<Order>();
#endif

}  // namespace a_name_computed_with
