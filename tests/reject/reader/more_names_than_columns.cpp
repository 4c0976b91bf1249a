// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1011 SQL .*x: it has 1 columns and is given 2 names
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace more_names_than_columns {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select n from (select count(*) from venues) as x(n, m)"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select n from (select count(*) from venues) as x(n)"; });
#endif

}  // namespace more_names_than_columns
