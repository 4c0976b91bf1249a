// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0406 count\(\), any\(\): they are about a list of rows, and to_one<...> has one row or none; use to_many<...>
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace a_relation_to_one_counted {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    auto rows = db.fetch(load(from<Order>(), to_one<Account>.by(col<&Order::account_id>).count()));
}
#else
inline void run(session& db) {
    auto rows = db.fetch(load(from<Account>(), to_many<Order>.by(col<&Order::account_id>).count()));
}
#endif

}  // namespace a_relation_to_one_counted
