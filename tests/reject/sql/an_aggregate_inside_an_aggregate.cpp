// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0404 select\(\): max\(\) stands inside another aggregate; take one of them out
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
