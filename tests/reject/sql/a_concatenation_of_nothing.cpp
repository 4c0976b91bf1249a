// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0424 concat\(\): it joins at least one piece; give it one
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_concatenation_of_nothing {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(concat().as("label"_c)).from<Order>());
#else
constexpr auto text = sql_of(select(concat(col<&Order::status>, col<&Order::vt_symbol>).as("label"_c)).from<Order>());
#endif

}  // namespace a_concatenation_of_nothing
