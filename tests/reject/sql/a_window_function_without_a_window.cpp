// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0322 call\(\): row_number is a window function, which needs over
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_window_function_without_a_window {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto place = call<"row_number">();
#else
constexpr auto place = call<"random">();
#endif

}  // namespace a_window_function_without_a_window
