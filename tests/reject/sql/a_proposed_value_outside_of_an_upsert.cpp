// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0524 set\(\): orders\.vt_symbol: excluded\(\) is the row that an upsert proposed, and exists only in on_conflict\(\.\.\.\)\.do_update\(\.\.\.\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_proposed_value_outside_of_an_upsert {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(update<Order>().set(col<&Order::vt_symbol> = excluded(col<&Order::vt_symbol>)).all_rows());
#else
constexpr auto text = sql_of(update<Order>().set(col<&Order::vt_symbol> = lower(col<&Order::vt_symbol>)).all_rows());
#endif

}  // namespace a_proposed_value_outside_of_an_upsert
