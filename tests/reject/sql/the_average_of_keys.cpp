// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0316 avg\(\): there is no avg\(.*key<.*Order.*\); PostgreSQL has avg\(
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace the_average_of_keys {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = avg(col<&Order::id>);
#else
constexpr auto condition = count(col<&Order::id>);
#endif

}  // namespace the_average_of_keys
