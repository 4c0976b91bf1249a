// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0339 not_in\(\): orders\.quantity: nothing is given to compare with; give a list of values, \{\.\.\.\}
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_list_of_nothing {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where(not_in(col<&Order::quantity>));
#else
auto some = from<Order>().where(not_in(col<&Order::quantity>, {5.0}));
#endif

}  // namespace a_list_of_nothing
