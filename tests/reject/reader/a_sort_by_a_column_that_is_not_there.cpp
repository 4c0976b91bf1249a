// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1007 SQL .*ORDER BY 3: the select list has 2 columns
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_sort_by_a_column_that_is_not_there {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select code, name from venues order by 3"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select code, name from venues order by 2"; });
#endif

}  // namespace a_sort_by_a_column_that_is_not_there
