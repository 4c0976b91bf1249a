// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 comparison: a placeholder has the type of the expression beside it
#include <alphaswarm/sql.hpp>
#include <cstdint>

#include "../../support/trading.hpp"

namespace two_placeholders_compared {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto all = from<Order>().where(param("a"_c) == param("b"_c));
#else
auto all = from<Order>().where(cast<std::int64_t>(param("a"_c)) == param("b"_c));
#endif

}  // namespace two_placeholders_compared
