// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0325 operator
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_number_in_a_statement_in_hexadecimal {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto some = col<&Order::quantity> * 0x10_c;
#else
constexpr auto some = col<&Order::quantity> * 16_c;
#endif

}  // namespace a_number_in_a_statement_in_hexadecimal
