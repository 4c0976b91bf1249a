// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1008 SQL .*its rows are not grouped yet; use HAVING
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace an_aggregate_in_where_of_a_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select rank from venues where count(*) > 1 group by rank"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select rank from venues group by rank having count(*) > 1"; });
#endif

}  // namespace an_aggregate_in_where_of_a_text
