// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0314 operator=: pets\.id is integer and is set to double precision, whose fraction would be lost; .*cast<\.\.\.>\(\) the expression, which rounds
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace a_whole_number_set_to_a_computed_fraction {
using namespace pets;

#ifdef ALPHASWARM_REJECT
constexpr auto change = (col<&Pet::id> = col<&Pet::legs> * 1.5);
#else
constexpr auto change = (col<&Pet::id> = cast<std::int32_t>(col<&Pet::legs> * 1.5));
#endif

}  // namespace a_whole_number_set_to_a_computed_fraction
