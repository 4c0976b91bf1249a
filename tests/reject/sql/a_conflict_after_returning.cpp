// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0516 on_conflict\(\): .*before returning\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_conflict_after_returning {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(insert_into<Fill>()
                                 .values(col<&Fill::quantity> = 5, col<&Fill::price> = 1)
                                 .returning(col<&Fill::id>)
                                 .on_conflict()
                                 .do_nothing());
#else
constexpr auto text = sql_of(insert_into<Fill>()
                                 .values(col<&Fill::quantity> = 5, col<&Fill::price> = 1)
                                 .on_conflict()
                                 .do_nothing()
                                 .returning(col<&Fill::id>));
#endif

}  // namespace a_conflict_after_returning
