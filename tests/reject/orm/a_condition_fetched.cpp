// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0608 fetch_one\(\): an expression is not a query; give it to the select
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_condition_fetched {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto read(session& db, key<Account> const& id) { return db.fetch_one(col<&Account::id> == id); }
#else
auto read(session& db, key<Account> const& id) { return db.fetch_one(from<Account>().where(col<&Account::id> == id)); }
#endif

}  // namespace a_condition_fetched
