// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1010 SQL .*order\.status is one of new, filled, canceled
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_constant_that_the_column_never_holds {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select id from \"order\" where status = 'done'"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select id from \"order\" where status = 'filled'"; });
#endif

}  // namespace a_constant_that_the_column_never_holds
