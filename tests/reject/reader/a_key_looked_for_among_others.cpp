// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1015 SQL .*instruments\.id and fill_notes\.id are keys of different tables
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_key_looked_for_among_others {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select symbol from instruments where id in (select id from fill_notes)"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(select symbol from instruments where id in (select instrument_id from "order"))"; });
#endif

}  // namespace a_key_looked_for_among_others
