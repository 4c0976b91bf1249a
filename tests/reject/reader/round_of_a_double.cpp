// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1006 SQL .*round\(double precision, integer\): .*; it has round\(numeric, integer\)
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace round_of_a_double {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select round(bid, 2) as bid from quotes"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select round(bid::numeric, 2) as bid from quotes"; });
#endif

}  // namespace round_of_a_double
