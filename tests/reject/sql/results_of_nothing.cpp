// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0423 returning\(\): it takes at least one result; give one, or leave returning\(\) out
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace results_of_nothing {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto gone = remove_from<Order>().all_rows().returning();
#else
constexpr auto gone = remove_from<Order>().all_rows().returning(col<&Order::id>);
#endif

}  // namespace results_of_nothing
