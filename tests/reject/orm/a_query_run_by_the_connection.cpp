// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0611 execute\(\): a connection runs SQL text; a statement is run by the session
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_query_run_by_the_connection {
using namespace trading;

#ifdef ALPHASWARM_REJECT
void run(session& db) { db.connection().execute(update<Account>().set(col<&Account::owner> = "desk").all_rows()); }
#else
void run(session& db) { db.execute(update<Account>().set(col<&Account::owner> = "desk").all_rows()); }
#endif

}  // namespace a_query_run_by_the_connection
