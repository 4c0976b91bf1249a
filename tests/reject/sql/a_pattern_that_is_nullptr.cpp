// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0315 like\(\): nullptr is not an SQL value; give a text
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace a_pattern_that_is_nullptr {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline auto condition = like(col<&Pet::name>, nullptr);
#else
inline auto condition = like(col<&Pet::name>, "a%");
#endif

}  // namespace a_pattern_that_is_nullptr
