// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0530 update\(\): the object is const or a temporary, and values from the server are written back to it; give a variable
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_const_object_updated {
using namespace trading;

#ifdef ALPHASWARM_REJECT
void store(session& db, Account const& account) { db.update(account); }
#else
void store(session& db, Account& account) { db.update(account); }
#endif

}  // namespace a_const_object_updated
