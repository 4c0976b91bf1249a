// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0502 values\(\): fills\.price is given twice; give it once
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_given_twice {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    sql_of(insert_into<Fill>().values(col<&Fill::quantity> = 5, col<&Fill::price> = 99.5, col<&Fill::price> = 99.6));
#else
constexpr auto text = sql_of(insert_into<Fill>().values(col<&Fill::quantity> = 5, col<&Fill::price> = 99.5));
#endif

}  // namespace a_column_given_twice
