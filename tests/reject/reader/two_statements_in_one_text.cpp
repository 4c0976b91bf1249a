// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 SQL .*select: expected an operator, a clause or the end
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace two_statements_in_one_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues; select code from venues"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues;"; });
#endif

}  // namespace two_statements_in_one_text
