// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1006 SQL .*len\(\): PostgreSQL has no such function; it has length\(\)
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_function_of_another_database {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(select len(name) from venues)"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return R"(select length(name) from venues)"; });
#endif

}  // namespace a_function_of_another_database
