// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1007 SQL .*venues\.name: it is not grouped, beside groups
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_column_beside_groups_in_a_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name, count(*) from venues group by rank"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select rank, count(*) from venues group by rank"; });
#endif

}  // namespace a_column_beside_groups_in_a_text
