// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 comparison: orders\.revision is integer, and a char is not an SQL value; give a value of type integer
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_number_compared_with_a_character {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where(col<&Order::revision> == 'a');
#else
auto some = from<Order>().where(col<&Order::revision> == 1);
#endif

}  // namespace a_number_compared_with_a_character
