// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1008 SQL .*recursive r: its second query cannot have aggregates
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_recursive_query_with_an_aggregate {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(with recursive r as (select 1 as n union all select max(n) + 1 from r) select n from r)"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(with recursive r as (select 1 as n union all select n + 1 from r where n < 5) select n from r)"; });
#endif

}  // namespace a_recursive_query_with_an_aggregate
