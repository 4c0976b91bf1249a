// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1008 SQL .*over \(w\): a window made of another takes its ORDER BY from it
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace an_order_of_a_window_that_has_one {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select sum(rank) over (w order by code) as s from venues window w as (order by rank)"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select sum(rank) over (w order by code) as s from venues window w as (partition by rank)"; });
#endif

}  // namespace an_order_of_a_window_that_has_one
