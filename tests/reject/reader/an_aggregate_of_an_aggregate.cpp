// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1008 SQL .*count\(\): an aggregate cannot be used in an aggregate; put the inner one into a query of its own
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace an_aggregate_of_an_aggregate {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select avg(count(*)) as mean from instruments group by venue"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select avg(n) as mean from (select count(*) as n from instruments group by venue) x"; });
#endif

}  // namespace an_aggregate_of_an_aggregate
