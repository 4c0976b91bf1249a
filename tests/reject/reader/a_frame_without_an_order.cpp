// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1008 SQL .*range: a distance is one in the column that orders the window; order it by one column
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_frame_without_an_order {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select sum(rank) over (range between 1 preceding and current row) as s from venues"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select sum(rank) over (order by rank range between 1 preceding and current row) as s from venues"; });
#endif

}  // namespace a_frame_without_an_order
