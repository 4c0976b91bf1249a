// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0501 values\(\): fills\.quantity is not null, has no default and is not given; give it a value
// EXPECT: AS0501 values\(\): fills\.price
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_required_column_left_out_of_an_insert {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(insert_into<Fill>().values(col<&Fill::commission> = 0.5));
#else
constexpr auto text = sql_of(insert_into<Fill>().values(col<&Fill::quantity> = 5, col<&Fill::price> = 99.5));
#endif

}  // namespace a_required_column_left_out_of_an_insert
