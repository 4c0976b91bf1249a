// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1002 SQL .*over recent: no window of the query has this name
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_window_that_the_query_does_not_have {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select rank() over recent as place from venues window latest as (order by rank)"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select rank() over latest as place from venues window latest as (order by rank)"; });
#endif

}  // namespace a_window_that_the_query_does_not_have
