// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0308 coalesce\(\): .*Mood and text have no common type
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace an_enum_beside_text_in_coalesce {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline auto mood = coalesce(col<&Pet::once>, "sad");
#else
constexpr auto mood = coalesce(col<&Pet::once>, Mood::sad);
#endif

}  // namespace an_enum_beside_text_in_coalesce
