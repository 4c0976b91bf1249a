// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0307 operator%: SQL has no % between orders\.quantity \(double precision\) and a value \(integer\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace the_remainder_of_a_double {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = col<&Order::quantity> % 2;
#else
constexpr auto condition = cast<std::int32_t>(col<&Order::quantity>) % 2;
#endif

}  // namespace the_remainder_of_a_double
