// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0304 like\(\): orders\.quantity is double precision; it takes text, cast<std::string>\(\) the expression
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_pattern_for_a_number {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto condition() { return like(col<&Order::quantity>, "1%"); }
#else
inline auto condition() { return like(cast<std::string>(col<&Order::quantity>), "1%"); }
#endif

}  // namespace a_pattern_for_a_number
