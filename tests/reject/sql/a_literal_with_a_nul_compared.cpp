// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0332
// EXPECT: holds a nul byte|holds_a_nul_byte
// EXPECT: Instrument::vt_symbol
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_literal_with_a_nul_compared {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = (col<&Instrument::vt_symbol> == "ES\0.CME");
#else
constexpr auto condition = (col<&Instrument::vt_symbol> == "ES.CME");
#endif

}  // namespace a_literal_with_a_nul_compared
