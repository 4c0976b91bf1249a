// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0310
// EXPECT: vocabulary
// EXPECT: Order::status
// EXPECT: filed
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_word_outside_the_vocabulary_assigned {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = (col<&Order::status> = "filed");
#else
constexpr auto condition = (col<&Order::status> = "filled");
#endif

}  // namespace a_word_outside_the_vocabulary_assigned
