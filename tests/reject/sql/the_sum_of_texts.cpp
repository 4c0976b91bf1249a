// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0316 sum\(\): there is no sum\(text\); PostgreSQL has sum\(
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace the_sum_of_texts {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = sum(col<&Order::vt_symbol>);
#else
constexpr auto condition = sum(col<&Order::quantity>);
#endif

}  // namespace the_sum_of_texts
