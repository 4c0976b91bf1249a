// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 between\(\): orders\.quantity is double precision and the value is text
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_range_of_another_type {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = between(col<&Order::quantity>, 1, "9");
#else
constexpr auto condition = between(col<&Order::quantity>, 1, 9);
#endif

}  // namespace a_range_of_another_type
