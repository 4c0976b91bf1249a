// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 SQL .*the end: expected \)
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_parenthesis_that_is_not_closed {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select name from venues where (rank > 1 or opens is null"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select name from venues where (rank > 1 or opens is null)"; });
#endif

}  // namespace a_parenthesis_that_is_not_closed
