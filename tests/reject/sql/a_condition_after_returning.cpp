// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0516 where\(\): .*before returning\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_condition_after_returning {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(remove_from<Fill>().returning(col<&Fill::id>).where(col<&Fill::price> < 0));
#else
constexpr auto text = sql_of(remove_from<Fill>().where(col<&Fill::price> < 0).returning(col<&Fill::id>));
#endif

}  // namespace a_condition_after_returning
