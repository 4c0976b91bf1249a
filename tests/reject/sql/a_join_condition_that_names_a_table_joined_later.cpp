// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0419 join\(\): accounts\.id: accounts is joined later; move that join before this one
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_join_condition_that_names_a_table_joined_later {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    sql_of(select(col<&Fill::price>)
               .from<Fill>()
               .join<Order>(col<&Fill::order_id> == col<&Order::id> && col<&Order::account_id> == col<&Account::id>)
               .join<Account>(col<&Order::account_id>));
#else
constexpr auto text = sql_of(select(col<&Fill::price>)
                                 .from<Fill>()
                                 .join<Order>(col<&Fill::order_id> == col<&Order::id>)
                                 .join<Account>(col<&Order::account_id>));
#endif

}  // namespace a_join_condition_that_names_a_table_joined_later
