// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1002 SQL .*nothing in FROM is called i; join it
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace an_alias_that_is_not_in_from {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select i.symbol from venues v"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select i.symbol from venues v join instruments i on i.venue = v.code"; });
#endif

}  // namespace an_alias_that_is_not_in_from
