// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0222 join\(\): accounts: several foreign keys connect it; name the one that is meant.*: orders\.account_id, orders\.hedge_account_id
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_join_that_several_foreign_keys_support {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Order>().join<Account>());
#else
constexpr auto text = sql_of(from<Order>().join<Account>(col<&Order::hedge_account_id>));
#endif

}  // namespace a_join_that_several_foreign_keys_support
