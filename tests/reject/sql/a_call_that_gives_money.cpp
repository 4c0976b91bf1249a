// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0322 call\(\): money gives money, which depends on the setting lc_monetary of the server; compute with numeric
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_call_that_gives_money {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto const worth = call<"money">(5);
#else
auto const worth = call<"round">(numeric(5), 2);
#endif

}  // namespace a_call_that_gives_money
