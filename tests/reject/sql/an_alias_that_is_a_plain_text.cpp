// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0338 alias\(\): a plain text is given for a part of the text of the statement.*write it with _c
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_alias_that_is_a_plain_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = alias<Order>("other");
#else
auto some = alias<Order>("other"_c);
#endif

}  // namespace an_alias_that_is_a_plain_text
