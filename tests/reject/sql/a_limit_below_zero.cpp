// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0422_limit_offset_and_depth_take_no_negative_number_so_leave_the_clause_out_to_get_every_row
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_limit_below_zero {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto few = from<Fill>().limit(-1);
#else
constexpr auto few = from<Fill>().limit(0);
#endif

}  // namespace a_limit_below_zero
