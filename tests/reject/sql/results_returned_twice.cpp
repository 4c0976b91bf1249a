// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0440 returning\(\): it was already given, and the first list would be dropped; give all results in one returning\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace results_returned_twice {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto changed =
    update<Fill>().set(col<&Fill::quantity> = 2.0).all_rows().returning(col<&Fill::id>).returning(col<&Fill::price>);
#else
auto changed = update<Fill>().set(col<&Fill::quantity> = 2.0).all_rows().returning(col<&Fill::id>, col<&Fill::price>);
#endif

}  // namespace results_returned_twice
