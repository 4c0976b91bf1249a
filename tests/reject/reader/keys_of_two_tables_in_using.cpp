// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1015 SQL .*instruments\.id and fill_notes\.id are keys of different tables
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace keys_of_two_tables_in_using {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select i.symbol from instruments i join fill_notes n using (id)"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select i.symbol from instruments i join instruments n using (id)"; });
#endif

}  // namespace keys_of_two_tables_in_using
