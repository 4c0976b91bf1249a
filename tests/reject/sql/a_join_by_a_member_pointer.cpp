// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0428 join\(\): a pointer to a member is not a column; write col<...>
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_join_by_a_member_pointer {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto of_orders = select(col<&Account::owner>).from<Order>().join<Account>(&Order::account_id);
#else
auto of_orders = select(col<&Account::owner>).from<Order>().join<Account>(col<&Order::account_id>);
#endif

}  // namespace a_join_by_a_member_pointer
