// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1011 SQL .*has 2 columns and must have 1
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_query_of_two_columns_as_a_value {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select (select name, rank from venues limit 1) as v"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select (select name from venues limit 1) as v"; });
#endif

}  // namespace a_query_of_two_columns_as_a_value
