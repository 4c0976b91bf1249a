// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0525 set\(\): fills\.price is never NULL and fills\.commission may be; give coalesce\(\.\.\.\) of it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_that_may_be_null_assigned_to_one_that_may_not {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(update<Fill>().set(col<&Fill::price> = col<&Fill::commission>).all_rows());
#else
constexpr auto text = sql_of(update<Fill>().set(col<&Fill::price> = coalesce(col<&Fill::commission>, 0.0)).all_rows());
#endif

}  // namespace a_column_that_may_be_null_assigned_to_one_that_may_not
