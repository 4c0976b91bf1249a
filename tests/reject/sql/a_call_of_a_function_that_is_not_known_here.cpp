// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0316 call\(\): no function textcat is known: only those in the manual of PostgreSQL are; declare any other before calling it: constexpr auto textcat = sql_function<.*textcat.*, Result\(\.\.\.\)>
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_call_of_a_function_that_is_not_known_here {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto both = call<"textcat">(col<&Order::vt_symbol>, col<&Order::status>);
#else
constexpr auto textcat = sql_function<"textcat", std::string(std::string, std::string)>;
constexpr auto both = textcat(col<&Order::vt_symbol>, col<&Order::status>);
#endif

}  // namespace a_call_of_a_function_that_is_not_known_here
