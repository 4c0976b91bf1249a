// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1010 SQL .*5 dayz.*: interval takes an interval, such as 3 days
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace an_interval_without_its_unit {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select name from venues where now() > now() - interval '5 dayz'"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select name from venues where now() > now() - interval '5 days'"; });
#endif

}  // namespace an_interval_without_its_unit
