// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0404 select\(\): max\(\) is inside another aggregate; remove one of them
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_aggregate_inside_an_aggregate {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(sum(max(col<&Fill::quantity>))).from<Fill>());
#else
constexpr auto text = sql_of(select(sum(col<&Fill::quantity>)).from<Fill>());
#endif

}  // namespace an_aggregate_inside_an_aggregate
