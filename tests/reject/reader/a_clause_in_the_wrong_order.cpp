// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 SQL 1:36 where: expected an operator, a clause or the end
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_clause_in_the_wrong_order {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues order by 1 where rank > 1"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where rank > 1 order by 1"; });
#endif

}  // namespace a_clause_in_the_wrong_order
