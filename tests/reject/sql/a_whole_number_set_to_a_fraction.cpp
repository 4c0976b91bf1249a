// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0314 operator=: pets\.legs is smallint and is set to double precision, whose fraction would be lost; set it to a whole number: convert the value first
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace a_whole_number_set_to_a_fraction {
using namespace pets;

#ifdef ALPHASWARM_REJECT
constexpr auto change = (col<&Pet::legs> = 2.5);
#else
constexpr auto change = (col<&Pet::legs> = 2);
#endif

}  // namespace a_whole_number_set_to_a_fraction
