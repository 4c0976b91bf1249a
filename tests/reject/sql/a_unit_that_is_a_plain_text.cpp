// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0338 date_trunc\(\): a plain text is given for a part of the text of the statement.*write it with _c
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_unit_that_is_a_plain_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = select(date_trunc("month", col<&Order::created_at>)).from<Order>();
#else
auto some = select(date_trunc("month"_c, col<&Order::created_at>)).from<Order>();
#endif

}  // namespace a_unit_that_is_a_plain_text
