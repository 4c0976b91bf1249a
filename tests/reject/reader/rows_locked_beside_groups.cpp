// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1008 SQL .*FOR UPDATE: a query with groups or DISTINCT has no rows of a table to lock
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace rows_locked_beside_groups {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select venue, count(*) as n from instruments group by venue for update"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select venue from instruments for update"; });
#endif

}  // namespace rows_locked_beside_groups
