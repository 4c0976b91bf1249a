// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0410 returning\(\): .*aggregate
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_aggregate_in_returning {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(remove_from<Fill>().where(col<&Fill::price> < 0).returning(count()));
#else
constexpr auto text = sql_of(remove_from<Fill>().where(col<&Fill::price> < 0).returning(col<&Fill::id>));
#endif

}  // namespace an_aggregate_in_returning
