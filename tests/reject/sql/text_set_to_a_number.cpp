// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0305 operator=: orders\.vt_symbol is text and is set to integer; set it to a value of its own type
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace text_set_to_a_number {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = (col<&Order::vt_symbol> = 5);
#else
constexpr auto condition = (col<&Order::vt_symbol> = "ES.CME");
#endif

}  // namespace text_set_to_a_number
