// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0506 remove_from\(\): fills: without where\(\) every row would be deleted
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_statement_without_a_condition_executed {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { db.execute(remove_from<Fill>()); }
#else
inline void run(session& db) { db.execute(remove_from<Fill>().all_rows()); }
#endif

}  // namespace a_statement_without_a_condition_executed
