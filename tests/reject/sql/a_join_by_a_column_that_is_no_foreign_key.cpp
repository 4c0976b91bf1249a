// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0221 join\(\): orders and accounts: no foreign key or link of that column connects them
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_join_by_a_column_that_is_no_foreign_key {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Order>().join<Account>(col<&Order::vt_symbol>));
#else
constexpr auto text = sql_of(from<Order>().join<Account>(col<&Order::account_id>));
#endif

}  // namespace a_join_by_a_column_that_is_no_foreign_key
