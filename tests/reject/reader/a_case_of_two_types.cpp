// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1005 SQL .*case: its results have no common type: integer, text; cast one of them
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_case_of_two_types {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select case when rank > 1 then name else 0 end as label from venues"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select case when rank > 1 then name else '0' end as label from venues"; });
#endif

}  // namespace a_case_of_two_types
