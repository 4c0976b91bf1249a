// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0324 cast\(\): std::optional is not an SQL type.*remove std::optional
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_cast_to_an_optional {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = select(cast<std::optional<std::int32_t>>(col<&Order::limit_price>)).from<Order>();
#else
auto some = select(cast<std::int32_t>(col<&Order::limit_price>)).from<Order>();
#endif

}  // namespace a_cast_to_an_optional
