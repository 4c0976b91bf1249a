// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 operator==: orders\.id is .*key<.*Order.* and the value is text; make it a key: key<\.\.\.>\(text\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_key_compared_with_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = col<&Order::id> == "8d1c";
#else
constexpr auto condition = col<&Order::id> == key<Order>("8d1c");
#endif

}  // namespace a_key_compared_with_text
