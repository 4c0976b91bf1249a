// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0429 operator&: conditions are combined with &&; write that
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace one_ampersand_between_conditions {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto some = (col<&Fill::price> > 1) & (col<&Fill::price> < 9);
#else
constexpr auto some = (col<&Fill::price> > 1) && (col<&Fill::price> < 9);
#endif

}  // namespace one_ampersand_between_conditions
