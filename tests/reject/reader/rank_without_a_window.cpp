// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1008 SQL .*rank\(\): it needs a window: over \(\.\.\.\)
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace rank_without_a_window {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select rank() as place from venues"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select rank() over (order by rank) as place from venues"; });
#endif

}  // namespace rank_without_a_window
