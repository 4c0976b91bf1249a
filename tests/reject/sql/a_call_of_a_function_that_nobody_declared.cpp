// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0326 call\(\): no function fair_price is known; declare your own before calling it: constexpr auto fair_price = sql_function<.*fair_price.*, double precision\(\.\.\.\)>
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_call_of_a_function_that_nobody_declared {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto price = call<"fair_price", double>(col<&Fill::price>);
#else
constexpr auto fair_price = sql_function<"fair_price", double(double)>;
constexpr auto price = fair_price(col<&Fill::price>);
#endif

}  // namespace a_call_of_a_function_that_nobody_declared
