// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0306 operator=: orders\.quantity is set to NULL and is never null
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_optional_assigned_to_a_column_that_is_never_null {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = (col<&Order::quantity> = std::optional<double>(1.5));
#else
constexpr auto condition = (col<&Order::limit_price> = std::optional<double>(1.5));
#endif

}  // namespace an_optional_assigned_to_a_column_that_is_never_null
