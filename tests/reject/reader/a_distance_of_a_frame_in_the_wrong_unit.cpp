// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1005 SQL .*range: a distance in timestamp with time zone is given as interval, and this is integer
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_distance_of_a_frame_in_the_wrong_unit {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select avg(bid) over (order by at range 5 preceding) as mean from quotes"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select avg(bid) over (order by at range '5 minutes' preceding) as mean from quotes"; });
#endif

}  // namespace a_distance_of_a_frame_in_the_wrong_unit
