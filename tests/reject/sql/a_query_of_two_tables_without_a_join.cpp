// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0440 from\(\): it was already given; add a further table with join<\.\.\.>\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_query_of_two_tables_without_a_join {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().from<Fill>();
#else
auto some = from<Order>().join<Fill>();
#endif

}  // namespace a_query_of_two_tables_without_a_join
