// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0303 operator!=: orders\.limit_price compared with something that may be NULL is never true; use is_null\(\.\.\.\), or is_not_distinct_from
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_compared_with_an_optional {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = col<&Order::limit_price> != std::optional<double>(1.5);
#else
constexpr auto condition = col<&Order::limit_price> != 1.5;
#endif

}  // namespace a_column_compared_with_an_optional
