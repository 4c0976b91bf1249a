// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1002 SQL .*for update of instruments: nothing in FROM has this name
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_lock_of_a_table_that_is_not_in_from {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues for update of instruments"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues for update of venues"; });
#endif

}  // namespace a_lock_of_a_table_that_is_not_in_from
