// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 comparison: orders\.status is text, and a char is not an SQL value; give a text
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_text_compared_with_a_character {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where(col<&Order::status> > 'f');
#else
auto some = from<Order>().where(col<&Order::status> > "filled");
#endif

}  // namespace a_text_compared_with_a_character
