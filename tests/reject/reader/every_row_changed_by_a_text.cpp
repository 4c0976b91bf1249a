// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0506 SQL 1:1 venues: without WHERE every row would be deleted; add WHERE, or WHERE TRUE for every row
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace every_row_changed_by_a_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(delete from venues)"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return R"(delete from venues where true)"; });
#endif

}  // namespace every_row_changed_by_a_text
