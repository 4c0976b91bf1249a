// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0312 between\(\): pets\.mood is .*Mood and the value is text
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace a_range_of_texts_beside_an_enum {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline auto some() { return between(col<&Pet::mood>, "a", "z"); }
#else
inline auto some() { return between(col<&Pet::mood>, Mood::sad, Mood::glad); }
#endif

}  // namespace a_range_of_texts_beside_an_enum
