// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0313 operator=: pets\.mood is .*Mood and is set to text; an enum takes only its own values: set the column to one of them
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace an_enum_set_to_text {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline auto change = (col<&Pet::mood> = "sad");
#else
inline auto change = (col<&Pet::mood> = Mood::sad);
#endif

}  // namespace an_enum_set_to_text
