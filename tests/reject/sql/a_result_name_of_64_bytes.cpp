// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0103 as\(\): the name a_name_that_goes_on_and_on_and_on_until_it_has_sixty_four_letter has 64 bytes and PostgreSQL keeps 63; shorten it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_result_name_of_64_bytes {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto named =
    select(col<&Sector::name>.as("a_name_that_goes_on_and_on_and_on_until_it_has_sixty_four_letter"_c));
#else
constexpr auto named = select(col<&Sector::name>.as("called"_c));
#endif

}  // namespace a_result_name_of_64_bytes
