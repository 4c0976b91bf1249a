// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0305 operator=: .*orders\.quantity.*(text|type)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_number_set_to_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = (col<&Order::quantity> = "5");
#else
constexpr auto condition = (col<&Order::quantity> = 5);
#endif

}  // namespace a_number_set_to_text
