// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0406 limit\(\): .*before offset
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_limit_after_the_offset {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Fill>().offset(5).limit(5));
#else
constexpr auto text = sql_of(from<Fill>().limit(5).offset(5));
#endif

}  // namespace a_limit_after_the_offset
