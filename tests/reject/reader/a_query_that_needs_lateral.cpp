// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1002 SQL .*v\.code: v is in the FROM around this query, which sees it only as lateral
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_query_that_needs_lateral {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(select x.id from venues v, (select id from instruments i where i.venue = v.code) x)"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(select x.id from venues v, lateral (select id from instruments i where i.venue = v.code) x)"; });
#endif

}  // namespace a_query_that_needs_lateral
