// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0608 execute\(\): an object of type trading::Account is no statement; objects are given to insert
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace an_object_executed {
using namespace trading;

#ifdef ALPHASWARM_REJECT
void store(session& db, Account& account) { db.execute(account); }
#else
void store(session& db, Account& account) { db.insert(account); }
#endif

}  // namespace an_object_executed
