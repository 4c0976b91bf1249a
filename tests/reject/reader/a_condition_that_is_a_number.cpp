// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1005 SQL .*WHERE: it takes a condition, and this is integer
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_condition_that_is_a_number {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where rank"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where rank > 0"; });
#endif

}  // namespace a_condition_that_is_a_number
