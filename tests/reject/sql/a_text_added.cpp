// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0307 operator\+: SQL has no \+ for a text; concat\(\.\.\.\) joins texts
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_text_added {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = select(col<&Order::status> + "!").from<Order>();
#else
auto some = select(concat(col<&Order::status>, "!")).from<Order>();
#endif

}  // namespace a_text_added
