// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0311
// EXPECT: longer than|longer_than
// EXPECT: Instrument::vt_symbol
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_literal_longer_than_its_varchar_compared {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = col<&Instrument::vt_symbol> != "A-SYMBOL-OF-FORTY-ONE-CHARACTERS-IS-TOO-LONG";
#else
constexpr auto condition = col<&Instrument::vt_symbol> != "ES.CME";
#endif

}  // namespace a_literal_longer_than_its_varchar_compared
