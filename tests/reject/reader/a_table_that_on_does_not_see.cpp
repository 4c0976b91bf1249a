// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1002 SQL .*v\.code: ON sees only what its own JOIN joins, and v stands outside of it
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_table_that_on_does_not_see {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(select a.id from venues v, accounts a join instruments i on i.venue = v.code)"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(select a.id from accounts a cross join venues v join instruments i on i.venue = v.code)"; });
#endif

}  // namespace a_table_that_on_does_not_see
