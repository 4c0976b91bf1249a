// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0312 in\(\): pets\.mood is .*Mood and the value is text
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace texts_in_a_list_beside_an_enum {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline auto some() { return in(col<&Pet::mood>, std::vector<std::string>{"sad"}); }
#else
inline auto some() { return in(col<&Pet::mood>, {Mood::sad, Mood::glad}); }
#endif

}  // namespace texts_in_a_list_beside_an_enum
