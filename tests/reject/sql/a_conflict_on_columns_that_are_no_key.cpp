// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0508 on_conflict\(\): fills\.price: the columns are not a primary or unique key; name one, so that a conflict can be detected
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_conflict_on_columns_that_are_no_key {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(insert_into<Fill>()
                                 .values(col<&Fill::quantity> = 5, col<&Fill::price> = 1)
                                 .on_conflict(col<&Fill::price>)
                                 .do_nothing());
#else
constexpr auto text = sql_of(insert_into<Fill>()
                                 .values(col<&Fill::quantity> = 5, col<&Fill::price> = 1)
                                 .on_conflict(col<&Fill::id>)
                                 .do_nothing());
#endif

}  // namespace a_conflict_on_columns_that_are_no_key
