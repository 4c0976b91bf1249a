// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 SQL .*a name for the query: \(select \.\.\.\) as name
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_query_without_a_name_in_from {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select count(*) as n from (select 1 from venues)"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select count(*) as n from (select 1 from venues) as v"; });
#endif

}  // namespace a_query_without_a_name_in_from
