// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1012 SQL 1:16 a change inside of a query is not supported in checked SQL; put it into the outermost WITH
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_change_inside_of_a_query {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(select * from (delete from venues where true returning *) d)"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(with d as (delete from venues where true returning *) select * from d)"; });
#endif

}  // namespace a_change_inside_of_a_query
