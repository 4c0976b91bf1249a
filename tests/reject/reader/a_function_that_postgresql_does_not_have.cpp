// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1006 SQL .*PostgreSQL has no such function; it has lower
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_function_that_postgresql_does_not_have {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select lowr(name) from venues"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select lower(name) from venues"; });
#endif

}  // namespace a_function_that_postgresql_does_not_have
