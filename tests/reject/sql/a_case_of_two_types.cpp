// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0308 case_when\(\): text and integer have no common type; cast<...>\(\) one of them
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_case_of_two_types {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = case_when(col<&Order::quantity> > 0, col<&Order::vt_symbol>, 0);
#else
constexpr auto condition = case_when(col<&Order::quantity> > 0, col<&Order::quantity>, 0);
#endif

}  // namespace a_case_of_two_types
