// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1010 SQL .*.*25:00.*: time without time zone takes a time of day
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_time_that_no_clock_shows {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(select code from venues where opens > '25:00')"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return R"(select code from venues where opens > '23:00')"; });
#endif

}  // namespace a_time_that_no_clock_shows
