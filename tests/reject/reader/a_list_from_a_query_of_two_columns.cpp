// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1011 SQL .*the query in parentheses has 2 columns and must have 1
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_list_from_a_query_of_two_columns {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select name from venues where code in (select venue, symbol from instruments)"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select name from venues where code in (select venue from instruments)"; });
#endif

}  // namespace a_list_from_a_query_of_two_columns
