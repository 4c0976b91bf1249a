// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0435 update\(\): it does not say what changes; add set\(...\)
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace an_update_that_says_no_change {
using namespace trading;

#ifdef ALPHASWARM_REJECT
void close(session& db) { db.execute(update<Account>()); }
#else
void close(session& db) { db.execute(update<Account>().set(col<&Account::owner> = "nobody").all_rows()); }
#endif

}  // namespace an_update_that_says_no_change
