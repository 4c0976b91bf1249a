// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0506 all_rows\(\): .*where\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace all_rows_beside_a_condition {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(remove_from<Fill>().where(col<&Fill::price> < 0).all_rows());
#else
constexpr auto text = sql_of(remove_from<Fill>().where(col<&Fill::price> < 0));
#endif

}  // namespace all_rows_beside_a_condition
