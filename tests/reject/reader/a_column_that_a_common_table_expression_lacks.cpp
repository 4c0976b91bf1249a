// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1003 SQL 3:.*column t\.turnover: there is no such column; t has turn_over
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_column_that_a_common_table_expression_lacks {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] {
    return R"(with t as (select order_id, sum(amount) as turn_over from ledger.fills group by order_id)
select t.order_id,
       t.turnover
  from t)";
});
#else
constexpr auto text = checked_sql<desk::tables>([] {
    return R"(with t as (select order_id, sum(amount) as turnover from ledger.fills group by order_id)
select t.order_id,
       t.turnover
  from t)";
});
#endif

}  // namespace a_column_that_a_common_table_expression_lacks
