// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0338 as\(\): a plain text is given for a part of the text of the statement.*write it with _c
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_named_by_a_plain_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = select(col<&Order::status>.as("state")).from<Order>();
#else
auto some = select(col<&Order::status>.as("state"_c)).from<Order>();
#endif

}  // namespace a_column_named_by_a_plain_text
