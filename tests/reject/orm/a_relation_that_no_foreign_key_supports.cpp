// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0971 to_many<>: accounts and fills: no foreign key or link connects them; nearest path: accounts -> orders -> fills
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace a_relation_that_no_foreign_key_supports {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto rows = db.fetch(load(from<Account>(), to_many<Fill>)); }
#else
inline void run(session& db) {
    auto rows = db.fetch(load(from<Account>(), to_many<Order>.by(col<&Order::account_id>).load(to_many<Fill>)));
}
#endif

}  // namespace a_relation_that_no_foreign_key_supports
