// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0329 in\(\): a value of type .*Mood is given in place of the expression
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace a_value_among_the_elements_of_a_column {
using namespace pets;

#ifdef ALPHASWARM_REJECT
auto some = in(Mood::sad, col<&Pet::mood>);
#else
auto some = in(col<&Pet::mood>, {Mood::sad});
#endif

}  // namespace a_value_among_the_elements_of_a_column
