// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1005 SQL .*-: PostgreSQL has no such operator between timestamp with time zone and integer; cast one of them
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace days_added_to_a_time_as_a_number {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(select id from "order" where created_at > now() - 7)"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(select id from "order" where created_at > now() - interval '7 days')"; });
#endif

}  // namespace days_added_to_a_time_as_a_number
