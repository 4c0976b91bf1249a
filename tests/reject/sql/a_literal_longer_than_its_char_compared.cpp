// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0311_the_literal_is_longer_than_the_char
// EXPECT: Day::code
#include <alphaswarm/sql.hpp>

#include "../../support/moods.hpp"

namespace a_literal_longer_than_its_char_compared {
using namespace moods;

#ifdef ALPHASWARM_REJECT
auto const condition = col<&Day::code> == "EURO";
#else
auto const condition = col<&Day::code> == "EUR";
#endif

}  // namespace a_literal_longer_than_its_char_compared
