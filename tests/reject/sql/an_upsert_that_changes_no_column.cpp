// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0523 do_update\(\): it takes at least one column; give col<...> = excluded\(col<...>\), or use do_nothing\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_upsert_that_changes_no_column {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto const q = insert_into<Order>()
                          .values(col<&Order::account_id> = key<Account>("a"),
                                  col<&Order::vt_symbol> = "ES",
                                  col<&Order::status> = "new",
                                  col<&Order::quantity> = 1.0)
                          .on_conflict(col<&Order::id>)
                          .do_update();
#else
inline auto const q = insert_into<Order>()
                          .values(col<&Order::account_id> = key<Account>("a"),
                                  col<&Order::vt_symbol> = "ES",
                                  col<&Order::status> = "new",
                                  col<&Order::quantity> = 1.0)
                          .on_conflict(col<&Order::id>)
                          .do_nothing();
#endif

}  // namespace an_upsert_that_changes_no_column
