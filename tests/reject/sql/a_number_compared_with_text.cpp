// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 operator<: orders\.quantity is double precision and the value is text; compare values of the same kind
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_number_compared_with_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = col<&Order::quantity> < "5";
#else
constexpr auto condition = col<&Order::quantity> < 5;
#endif

}  // namespace a_number_compared_with_text
