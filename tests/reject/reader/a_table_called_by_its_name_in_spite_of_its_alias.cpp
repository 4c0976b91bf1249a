// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1002 SQL .*instruments\.symbol: nothing in FROM is called instruments; it has the alias i there
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_table_called_by_its_name_in_spite_of_its_alias {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select instruments.symbol from instruments i"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select i.symbol from instruments i"; });
#endif

}  // namespace a_table_called_by_its_name_in_spite_of_its_alias
