// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0420 limit\(\): it takes a whole number or param\(\.\.\.\), and is given a value of type char ?\[3\]
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_limit_of_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto few = from<Fill>().limit("10");
#else
constexpr auto few = from<Fill>().limit(10);
#endif

}  // namespace a_limit_of_text
