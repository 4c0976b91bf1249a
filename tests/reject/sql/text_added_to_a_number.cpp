// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0307 operator\+: SQL has no \+ between orders\.quantity \(double precision\) and orders\.vt_symbol \(text\); cast<\.\.\.>\(\) one of them
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace text_added_to_a_number {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = col<&Order::quantity> + col<&Order::vt_symbol>;
#else
constexpr auto condition = col<&Order::quantity> + cast<double>(col<&Order::vt_symbol>);
#endif

}  // namespace text_added_to_a_number
