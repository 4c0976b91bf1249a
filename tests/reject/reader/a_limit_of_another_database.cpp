// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 SQL .*,: expected offset and the rows that are left out
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_limit_of_another_database {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues limit 10, 20"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues limit 20 offset 10"; });
#endif

}  // namespace a_limit_of_another_database
