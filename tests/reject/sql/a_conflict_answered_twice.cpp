// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0440 on_conflict\(\): its answer was already given; keep one of do_nothing\(\) and do_update\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_conflict_answered_twice {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto kept = insert_into<Fill>()
                .values(col<&Fill::quantity> = 1.0)
                .on_conflict(col<&Fill::id>)
                .do_nothing()
                .do_update(col<&Fill::quantity> = 2.0);
#else
auto kept = insert_into<Fill>()
                .values(col<&Fill::quantity> = 1.0)
                .on_conflict(col<&Fill::id>)
                .do_update(col<&Fill::quantity> = 2.0);
#endif

}  // namespace a_conflict_answered_twice
