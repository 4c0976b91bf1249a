// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1008 SQL .*percentile_cont\(\): it needs WITHIN GROUP \(ORDER BY \.\.\.\)
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_percentile_without_its_order {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select percentile_cont(0.5) as median from quotes"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select percentile_cont(0.5) within group (order by bid) as median from quotes"; });
#endif

}  // namespace a_percentile_without_its_order
