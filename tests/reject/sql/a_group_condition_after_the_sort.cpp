// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0406 having\(\): .*before .*order_by
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_group_condition_after_the_sort {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(count()).from<Fill>().order_by(count()).having(count() > 1));
#else
constexpr auto text = sql_of(select(count()).from<Fill>().having(count() > 1).order_by(count()));
#endif

}  // namespace a_group_condition_after_the_sort
