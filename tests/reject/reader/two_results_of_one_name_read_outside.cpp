// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1004 SQL .*column id: x has several of this name; give them names of their own
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace two_results_of_one_name_read_outside {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select id from (select i.id, a.id from instruments i, accounts a) x"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select id from (select i.id, a.id as account from instruments i, accounts a) x"; });
#endif

}  // namespace two_results_of_one_name_read_outside
