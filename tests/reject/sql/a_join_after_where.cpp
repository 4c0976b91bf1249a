// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0409 join\(\): joins come before where\(\).*; move it there
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_join_after_where {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Fill>().where(col<&Fill::price> > 1).join<Order>());
#else
constexpr auto text = sql_of(from<Fill>().join<Order>().where(col<&Fill::price> > 1));
#endif

}  // namespace a_join_after_where
