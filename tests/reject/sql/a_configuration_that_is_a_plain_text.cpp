// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0338 to_tsquery\(\): a plain text is given
#include <alphaswarm/sql.hpp>
#include <alphaswarm/sql/expression/text_search.hpp>

#include "../../support/trading.hpp"

namespace a_configuration_that_is_a_plain_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto words() { return to_tsquery("english", "cat"); }
#else
auto words() { return to_tsquery("english"_c, "cat"); }
#endif

}  // namespace a_configuration_that_is_a_plain_text
