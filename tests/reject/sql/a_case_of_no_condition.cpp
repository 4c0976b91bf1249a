// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0428 case_when\(\): orders\.quantity is double precision and not a condition
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_case_of_no_condition {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = select(case_when(col<&Order::quantity>, 1, 2)).from<Order>();
#else
auto some = select(case_when(col<&Order::quantity> > 5.0, 1, 2)).from<Order>();
#endif

}  // namespace a_case_of_no_condition
