// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0978 load\(\): orders: .* is not a relation; give to_one<...>, to_many<...>
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace a_column_loaded_as_a_relation {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto rows = db.fetch(load(from<Order>(), col<&Order::account_id>)); }
#else
inline void run(session& db) { auto rows = db.fetch(load(from<Order>(), to_one<Account>.by(col<&Order::account_id>))); }
#endif

}  // namespace a_column_loaded_as_a_relation
