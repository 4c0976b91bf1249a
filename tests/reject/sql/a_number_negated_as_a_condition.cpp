// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0430 operator!: orders\.quantity is double precision and not a condition; compare it with something
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_number_negated_as_a_condition {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where(!col<&Order::quantity>);
#else
auto some = from<Order>().where(!(col<&Order::quantity> > 5.0) && col<&Order::quantity> != 0.0);
#endif

}  // namespace a_number_negated_as_a_condition
