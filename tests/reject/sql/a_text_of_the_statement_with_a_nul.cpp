// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0332 operator""_c: the words hold a NUL byte
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_text_of_the_statement_with_a_nul {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto joined = string_agg(col<&Instrument::vt_symbol>, ",\0 "_c);
#else
constexpr auto joined = string_agg(col<&Instrument::vt_symbol>, ", "_c);
#endif

}  // namespace a_text_of_the_statement_with_a_nul
