// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0406 offset\(\): it is given once
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_second_offset {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Fill>().offset(5).offset(6));
#else
constexpr auto text = sql_of(from<Fill>().offset(6));
#endif

}  // namespace a_second_offset
