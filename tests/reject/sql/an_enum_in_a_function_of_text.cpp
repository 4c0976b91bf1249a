// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0316 lower\(\): pets\.mood is .*Mood; an enum goes only with its own values: cast<std::string>\(\) it
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace an_enum_in_a_function_of_text {
using namespace pets;

#ifdef ALPHASWARM_REJECT
constexpr auto text = lower(col<&Pet::mood>);
#else
constexpr auto text = lower(cast<std::string>(col<&Pet::mood>));
#endif

}  // namespace an_enum_in_a_function_of_text
