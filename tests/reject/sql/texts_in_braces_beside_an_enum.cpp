// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0312 in\(\): pets\.mood is .*Mood and the value is text
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace texts_in_braces_beside_an_enum {
using namespace pets;

#ifdef ALPHASWARM_REJECT
auto some = in(col<&Pet::mood>, {"sad"});
#else
auto some = in(col<&Pet::mood>, {Mood::sad});
#endif

}  // namespace texts_in_braces_beside_an_enum
