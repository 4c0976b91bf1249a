// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0528 values\(\): a further row names the columns of the first, in the same order
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_further_row_of_other_columns {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = insert_into<Fill>()
                          .values(col<&Fill::price> = 1.0, col<&Fill::quantity> = 2.0)
                          .values(col<&Fill::quantity> = 2.0, col<&Fill::price> = 1.0);
#else
constexpr auto text = insert_into<Fill>()
                          .values(col<&Fill::price> = 1.0, col<&Fill::quantity> = 2.0)
                          .values(col<&Fill::price> = 1.0, col<&Fill::quantity> = 2.0);
#endif

}  // namespace a_further_row_of_other_columns
