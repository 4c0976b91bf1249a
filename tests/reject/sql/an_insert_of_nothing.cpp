// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0510 values\(\): .*give at least one column
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_insert_of_nothing {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(insert_into<Fill>().values());
#else
constexpr auto text = sql_of(insert_into<Fill>().values(col<&Fill::quantity> = 5, col<&Fill::price> = 1));
#endif

}  // namespace an_insert_of_nothing
