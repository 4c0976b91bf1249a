// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0508 SQL 1:73 on conflict: venues\.rank: the columns are not a primary or unique key; name one, so that a conflict can be detected
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace an_upsert_by_a_text_on_no_key {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(insert into venues (code, name, rank) values ('a', 'b', 1) on conflict (rank) do nothing)"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(insert into venues (code, name, rank) values ('a', 'b', 1) on conflict (code) do nothing)"; });
#endif

}  // namespace an_upsert_by_a_text_on_no_key
