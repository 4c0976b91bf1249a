// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0509 do_update\(\): .*on_conflict\(\) must name the columns of the key
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_upsert_that_does_not_say_on_which_key {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(insert_into<Fill>()
                                 .values(col<&Fill::quantity> = 5, col<&Fill::price> = 1)
                                 .on_conflict()
                                 .do_update(col<&Fill::price> = 1));
#else
constexpr auto text = sql_of(insert_into<Fill>()
                                 .values(col<&Fill::quantity> = 5, col<&Fill::price> = 1)
                                 .on_conflict(col<&Fill::id>)
                                 .do_update(col<&Fill::price> = 1));
#endif

}  // namespace an_upsert_that_does_not_say_on_which_key
