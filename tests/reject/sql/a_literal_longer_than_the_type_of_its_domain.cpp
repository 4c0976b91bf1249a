// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0311_the_literal_is_longer_than_the_varchar
// EXPECT: Day::word
#include <alphaswarm/sql.hpp>

#include "../../support/moods.hpp"

namespace a_literal_longer_than_the_type_of_its_domain {
using namespace moods;

#ifdef ALPHASWARM_REJECT
auto const change = (col<&Day::word> = "WORDS");
#else
auto const change = (col<&Day::word> = "WORD");
#endif

}  // namespace a_literal_longer_than_the_type_of_its_domain
