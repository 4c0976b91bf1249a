// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1015 SQL 1:56 fill_notes\.order_id and venues\.code are keys of different tables
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_key_of_another_table_stored_by_a_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(insert into fill_notes (order_id, number, text) select code, 1, '' from venues)"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(insert into fill_notes (order_id, number, text) select id, 1, '' from "order")"; });
#endif

}  // namespace a_key_of_another_table_stored_by_a_text
