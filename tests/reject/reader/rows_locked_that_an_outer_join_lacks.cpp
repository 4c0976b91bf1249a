// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1008 SQL .*FOR UPDATE: an outer join may lack the row of i, and only one that is there can be locked
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace rows_locked_that_an_outer_join_lacks {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select v.code, i.id from venues v left join instruments i on i.venue = v.code for update"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select v.code, i.id from venues v left join instruments i on i.venue = v.code for update of v"; });
#endif

}  // namespace rows_locked_that_an_outer_join_lacks
