// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1007 SQL .*venues\.name: it is not grouped
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_window_ordered_by_what_is_not_grouped {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select rank, row_number() over (order by name) as n from venues group by rank"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select rank, row_number() over (order by rank) as n from venues group by rank"; });
#endif

}  // namespace a_window_ordered_by_what_is_not_grouped
