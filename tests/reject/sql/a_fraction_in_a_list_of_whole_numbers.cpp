// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0317 in\(\): pets\.legs is smallint and the list holds double precision, which no whole number can equal; list whole numbers
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace a_fraction_in_a_list_of_whole_numbers {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline auto some() { return in(col<&Pet::legs>, {2, 2.5}); }
#else
inline auto some() { return in(col<&Pet::legs>, {2, 4}); }
#endif

}  // namespace a_fraction_in_a_list_of_whole_numbers
