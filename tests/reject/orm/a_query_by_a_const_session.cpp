// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0609 fetch\(\): the session is const, and everything it does changes its connection; take the session by session&
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_query_by_a_const_session {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto read(session const& db) { return db.fetch(from<Account>()); }
#else
auto read(session& db) { return db.fetch(from<Account>()); }
#endif

}  // namespace a_query_by_a_const_session
