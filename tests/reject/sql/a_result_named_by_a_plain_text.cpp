// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0338 as\(\): a plain text is given for a part of the text of the statement.*write it with _c
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_result_named_by_a_plain_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = select(count().as("number")).from<Order>();
#else
auto some = select(count().as("number"_c)).from<Order>();
#endif

}  // namespace a_result_named_by_a_plain_text
