// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0312 operator==: pets\.hue is .*Hue and pets\.mood is .*Mood; an enum compares only with its own values
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace enums_of_two_types_compared {
using namespace pets;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = col<&Pet::hue> == col<&Pet::mood>;
#else
constexpr auto condition = col<&Pet::hue> == col<&Pet::hue>;
#endif

}  // namespace enums_of_two_types_compared
