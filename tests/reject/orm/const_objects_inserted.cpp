// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0534 insert\(\): the vector is const or a temporary
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace const_objects_inserted {
using namespace trading;

#ifdef ALPHASWARM_REJECT
void store(session& db, std::vector<Account> const& accounts) { db.insert(accounts); }
#else
void store(session& db, std::vector<Account>& accounts) { db.insert(accounts); }
#endif

}  // namespace const_objects_inserted
