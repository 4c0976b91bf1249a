// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 operator==: orders\.vt_symbol is text and the value is integer; compare values of the same kind
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace text_compared_with_a_number {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = col<&Order::vt_symbol> == 5;
#else
constexpr auto condition = col<&Order::vt_symbol> == "ES.CME";
#endif

}  // namespace text_compared_with_a_number
