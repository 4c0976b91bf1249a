// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0310
// EXPECT: vocabulary
// EXPECT: Order::status
// EXPECT: filed
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_word_outside_the_vocabulary_in_a_list {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto done() { return in(col<&Order::status>, {"filed", "cancelled"}); }
#else
inline auto done() { return in(col<&Order::status>, {"filled", "cancelled"}); }
#endif

}  // namespace a_word_outside_the_vocabulary_in_a_list
