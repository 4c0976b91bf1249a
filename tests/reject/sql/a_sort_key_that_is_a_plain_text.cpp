// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0431 desc\(\): a text is not a sort key; write col<...>, or the name of a result with _c
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_sort_key_that_is_a_plain_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = select(count().as("number"_c)).from<Order>().order_by(desc("number"));
#else
auto some = select(count().as("number"_c)).from<Order>().order_by(desc("number"_c));
#endif

}  // namespace a_sort_key_that_is_a_plain_text
