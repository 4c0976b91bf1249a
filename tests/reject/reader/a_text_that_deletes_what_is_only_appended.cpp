// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0505 SQL 1:26 fills is append-only: its rows are neither changed nor deleted; insert a new row
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_that_deletes_what_is_only_appended {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(delete from ledger.fills where price < 0)"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return R"(delete from venues where rank < 0)"; });
#endif

}  // namespace a_text_that_deletes_what_is_only_appended
