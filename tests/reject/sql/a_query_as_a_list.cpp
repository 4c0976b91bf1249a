// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0339 in\(\): orders\.account_id: a query is no list, and there are no subqueries yet; fetch it first.*or join the table
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_query_as_a_list {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where(in(col<&Order::account_id>, from<Account>()));
#else
auto some = from<Order>().join<Account>(col<&Order::account_id>);
#endif

}  // namespace a_query_as_a_list
