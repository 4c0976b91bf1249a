// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 SQL .*expected a frame that ends behind its beginning
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_frame_that_ends_before_it_begins {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(select sum(rank) over (order by rank rows between current row and 1 preceding) from venues)"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(select sum(rank) over (order by rank rows between 1 preceding and current row) from venues)"; });
#endif

}  // namespace a_frame_that_ends_before_it_begins
