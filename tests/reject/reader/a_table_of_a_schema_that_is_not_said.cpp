// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1002 SQL .*table fills: it is in the PostgreSQL schema ledger; write ledger\.fills
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_table_of_a_schema_that_is_not_said {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select price from fills"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select price from ledger.fills"; });
#endif

}  // namespace a_table_of_a_schema_that_is_not_said
