// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0972 to_many<>: accounts and orders: several foreign keys connect them; name the one that is meant, as in .by\(col<...>\): orders.account_id, orders.hedge_account_id
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace a_relation_that_several_foreign_keys_support {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto rows = db.fetch(load(from<Account>(), to_many<Order>)); }
#else
inline void run(session& db) {
    auto rows = db.fetch(load(from<Account>(), to_many<Order>.by(col<&Order::hedge_account_id>)));
}
#endif

}  // namespace a_relation_that_several_foreign_keys_support
