// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0401 join\(\): fills\.price: fills is not in from\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_join_condition_on_a_table_that_is_not_there {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    sql_of(from<Order>().join<Account>(col<&Order::account_id> == col<&Account::id> && col<&Fill::price> > 0));
#else
constexpr auto text =
    sql_of(from<Order>().join<Account>(col<&Order::account_id> == col<&Account::id> && col<&Order::quantity> > 0));
#endif

}  // namespace a_join_condition_on_a_table_that_is_not_there
