// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1003 SQL 7:\d+ column i\.tik: there is no such column; i has tick
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_mistake_in_line_seven {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] {
    return R"(select i.symbol,
       o.side,
       o.quantity
  from instruments i
  join "order" o on o.instrument_id = i.id
 where o.status = 'filled'
   and i.tik > 0.01
 order by o.created_at desc
 limit 10)";
});
#else
constexpr auto text = checked_sql<desk::tables>([] {
    return R"(select i.symbol,
       o.side,
       o.quantity
  from instruments i
  join "order" o on o.instrument_id = i.id
 where o.status = 'filled'
   and i.tick > 0.01
 order by o.created_at desc
 limit 10)";
});
#endif

}  // namespace a_mistake_in_line_seven
