// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0307 operator\+: a duration of std::chrono is not an SQL value; include <alphaswarm/chrono\.hpp> and give from_chrono<interval>
#include <alphaswarm/chrono.hpp>
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_duration_of_chrono_added {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = select(col<&Order::created_at> + std::chrono::hours(1)).from<Order>();
#else
auto some = select(col<&Order::created_at> + from_chrono<interval>(std::chrono::hours(1))).from<Order>();
#endif

}  // namespace a_duration_of_chrono_added
