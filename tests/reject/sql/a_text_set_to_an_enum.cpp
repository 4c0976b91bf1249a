// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0313 operator=: pets\.name is text and is set to .*Mood; an enum takes only its own values: cast<std::string>\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace a_text_set_to_an_enum {
using namespace pets;

#ifdef ALPHASWARM_REJECT
constexpr auto change = (col<&Pet::name> = col<&Pet::mood>);
#else
constexpr auto change = (col<&Pet::name> = cast<std::string>(col<&Pet::mood>));
#endif

}  // namespace a_text_set_to_an_enum
