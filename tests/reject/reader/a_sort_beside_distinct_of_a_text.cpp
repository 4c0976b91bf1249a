// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1007 SQL .*ORDER BY: with DISTINCT only results have an order; select it too
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_sort_beside_distinct_of_a_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select distinct venue from instruments order by symbol"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select distinct venue, symbol from instruments order by symbol"; });
#endif

}  // namespace a_sort_beside_distinct_of_a_text
