// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0304 like\(\): pets\.name is text and the pattern is integer; it takes text
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace a_number_as_a_pattern {
using namespace pets;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = like(col<&Pet::name>, 5);
#else
inline auto condition = like(col<&Pet::name>, "5");
#endif

}  // namespace a_number_as_a_pattern
