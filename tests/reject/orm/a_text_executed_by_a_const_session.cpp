// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0609 execute\(\): the session is const
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_text_executed_by_a_const_session {
using namespace trading;

#ifdef ALPHASWARM_REJECT
void clean(session const& db) { db.execute("vacuum"); }
#else
void clean(session& db) { db.execute("vacuum"); }
#endif

}  // namespace a_text_executed_by_a_const_session
