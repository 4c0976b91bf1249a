// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0320.*the_type_of_the_column_holds_no_such_number
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace a_constant_number_that_its_column_does_not_hold {
using namespace pets;

#ifdef ALPHASWARM_REJECT
constexpr auto change = (col<&Pet::legs> = 70000);
#else
constexpr auto change = (col<&Pet::legs> = 4);
#endif

}  // namespace a_constant_number_that_its_column_does_not_hold
