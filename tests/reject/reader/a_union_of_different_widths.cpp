// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1011 SQL .*union: the query on the left has 2 columns and the one on the right 1
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_union_of_different_widths {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select code, name from venues union select venue from instruments"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select code, name from venues union select venue, symbol from instruments"; });
#endif

}  // namespace a_union_of_different_widths
