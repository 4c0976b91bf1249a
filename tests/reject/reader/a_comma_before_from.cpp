// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 SQL 1:14 from: expected an expression
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_comma_before_from {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name, from venues"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues"; });
#endif

}  // namespace a_comma_before_from
