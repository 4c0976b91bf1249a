// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1015 SQL 1:32 instruments\.id and fill_notes\.id are keys of different tables
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_natural_join_of_two_keys {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select symbol from instruments natural join fill_notes"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select symbol from instruments natural join quotes"; });
#endif

}  // namespace a_natural_join_of_two_keys
