// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0303 operator==: orders\.limit_price compared with something that may be NULL is never true; use is_null
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_compared_with_null {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = col<&Order::limit_price> == std::nullopt;
#else
constexpr auto condition = is_null(col<&Order::limit_price>);
#endif

}  // namespace a_column_compared_with_null
