// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0316 fair_price\(\): it takes double precision as its argument 1 and is given text; give that, or cast
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_declared_function_given_another_type {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto fair_price = sql_function<"fair_price", double(double)>;
constexpr auto price = fair_price(col<&Order::vt_symbol>);
#else
constexpr auto fair_price = sql_function<"fair_price", double(double)>;
constexpr auto price = fair_price(col<&Fill::price>);
#endif

}  // namespace a_declared_function_given_another_type
