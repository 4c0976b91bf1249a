// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0428 where\(\): nothing is given; give a condition, or leave where\(\) out
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_where_of_nothing {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where();
#else
auto some = from<Order>();
#endif

}  // namespace a_where_of_nothing
