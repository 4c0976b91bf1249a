// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1003 SQL .*column mid: there is no such column in FROM; a result has this name, which WHERE does not see; repeat what it stands for
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_result_in_where {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select (bid + ask) / 2 as mid from quotes where mid > 100"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select (bid + ask) / 2 as mid from quotes where (bid + ask) / 2 > 100"; });
#endif

}  // namespace a_result_in_where
