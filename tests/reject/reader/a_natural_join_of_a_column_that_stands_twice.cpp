// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1003 SQL 1:59 natural join: column symbol stands more than once on one side of the join
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_natural_join_of_a_column_that_stands_twice {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select c.bid from quotes a join quotes b on a.bid = b.bid natural join quotes c"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select c.bid from quotes a natural join quotes b natural join quotes c"; });
#endif

}  // namespace a_natural_join_of_a_column_that_stands_twice
