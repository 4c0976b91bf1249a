// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0306 operator=: orders\.quantity is set to NULL and is never null; give a value, or make the member std::optional
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace null_assigned_to_a_column_that_is_never_null {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = (col<&Order::quantity> = std::nullopt);
#else
constexpr auto condition = (col<&Order::limit_price> = std::nullopt);
#endif

}  // namespace null_assigned_to_a_column_that_is_never_null
