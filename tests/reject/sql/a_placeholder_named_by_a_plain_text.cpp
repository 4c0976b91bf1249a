// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0338 param\(\): a plain text is given for a part of the text of the statement.*write it with _c
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_placeholder_named_by_a_plain_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = from<Order>().where(col<&Order::quantity> > param("least"));
#else
auto some = from<Order>().where(col<&Order::quantity> > param("least"_c));
#endif

}  // namespace a_placeholder_named_by_a_plain_text
