// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0502 set\(\): fills\.price is given twice; give it once
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_set_twice {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(update<Fill>().set(col<&Fill::price> = 1, col<&Fill::price> = 2).all_rows());
#else
constexpr auto text = sql_of(update<Fill>().set(col<&Fill::price> = 1).all_rows());
#endif

}  // namespace a_column_set_twice
