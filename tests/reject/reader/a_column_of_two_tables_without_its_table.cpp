// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1004 SQL .*instruments and accounts have it; write instruments\.id
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_column_of_two_tables_without_its_table {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select id from instruments, accounts"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select instruments.id from instruments, accounts"; });
#endif

}  // namespace a_column_of_two_tables_without_its_table
