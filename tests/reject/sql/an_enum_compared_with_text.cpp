// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0312 operator==: pets\.mood is .*Mood and the value is text; an enum compares only with its own values
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace an_enum_compared_with_text {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline auto condition = col<&Pet::mood> == "sad";
#else
inline auto condition = col<&Pet::mood> == Mood::sad;
#endif

}  // namespace an_enum_compared_with_text
