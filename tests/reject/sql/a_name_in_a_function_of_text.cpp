// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0329 lower\(\): the name x is not an expression
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_name_in_a_function_of_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto all = select(lower("x"_c)).from<Order>();
#else
auto all = select(lower(literal("x"_c))).from<Order>();
#endif

}  // namespace a_name_in_a_function_of_text
