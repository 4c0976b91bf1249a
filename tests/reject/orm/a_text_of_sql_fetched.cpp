// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0608 fetch\(\): SQL text does not tell what its rows are; write the query with from<...>\(\)
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_text_of_sql_fetched {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto read(session& db) { return db.fetch("select * from accounts"); }
#else
auto read(session& db) { return db.fetch(from<Account>()); }
#endif

}  // namespace a_text_of_sql_fetched
