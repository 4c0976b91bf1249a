// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0406 where\(\): .*before .*having
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_condition_after_having {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(count()).from<Fill>().having(count() > 1).where(col<&Fill::price> > 1));
#else
constexpr auto text = sql_of(select(count()).from<Fill>().where(col<&Fill::price> > 1).having(count() > 1));
#endif

}  // namespace a_condition_after_having
