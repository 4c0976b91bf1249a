// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0504 on_conflict\(\): accounts\.id is a column of another table; give columns of fills
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_conflict_on_a_column_of_another_table {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(insert_into<Fill>()
                                 .values(col<&Fill::price> = 1.0, col<&Fill::quantity> = 1.0)
                                 .on_conflict(col<&Account::id>)
                                 .do_nothing());
#else
constexpr auto text = sql_of(insert_into<Fill>()
                                 .values(col<&Fill::price> = 1.0, col<&Fill::quantity> = 1.0)
                                 .on_conflict(col<&Fill::id>)
                                 .do_nothing());
#endif

}  // namespace a_conflict_on_a_column_of_another_table
