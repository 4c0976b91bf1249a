// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0340 string_agg\(\): .*a separator stands between the texts
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace texts_joined_without_a_separator {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto all = select(string_agg(col<&Order::status>)).from<Order>();
#else
auto all = select(string_agg(col<&Order::status>, ", "_c)).from<Order>();
#endif

}  // namespace texts_joined_without_a_separator
