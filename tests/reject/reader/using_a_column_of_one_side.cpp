// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1003 SQL .*using: column venue is missing on one side of the join
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace using_a_column_of_one_side {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select v.name from venues v join instruments i using (venue)"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select v.name from venues v join instruments i on i.venue = v.code"; });
#endif

}  // namespace using_a_column_of_one_side
