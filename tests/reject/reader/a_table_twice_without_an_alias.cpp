// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1004 SQL .*instruments: it stands twice in FROM; give one of them an alias
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_table_twice_without_an_alias {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select 1 as one from instruments join instruments on true"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select 1 as one from instruments join instruments u on true"; });
#endif

}  // namespace a_table_twice_without_an_alias
