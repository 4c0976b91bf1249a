// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 comparison: orders\.created_at is timestamp.*a time of std::chrono is not an SQL value; include <alphaswarm/chrono\.hpp> and give from_chrono<timestamp>\(\.\.\.\)
#include <alphaswarm/chrono.hpp>
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_time_of_chrono_compared {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some(std::chrono::system_clock::time_point since) { return from<Order>().where(col<&Order::created_at> > since); }
#else
auto some(std::chrono::system_clock::time_point since) {
    return from<Order>().where(col<&Order::created_at> > from_chrono<timestamp>(since));
}
#endif

}  // namespace a_time_of_chrono_compared
