// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0324 cast\(\): orders\.quantity is double precision, which PostgreSQL does not cast to boolean
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_cast_that_postgresql_does_not_have {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto some = cast<bool>(col<&Order::quantity>);
#else
constexpr auto some = cast<std::int32_t>(col<&Order::quantity>);
#endif

}  // namespace a_cast_that_postgresql_does_not_have
