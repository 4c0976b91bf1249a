// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0428 filter\(\): nothing is given; give a condition, or leave filter\(\) out
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_filter_of_nothing {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = select(count().filter()).from<Order>();
#else
auto some = select(count().filter(col<&Order::quantity> > 5.0)).from<Order>();
#endif

}  // namespace a_filter_of_nothing
