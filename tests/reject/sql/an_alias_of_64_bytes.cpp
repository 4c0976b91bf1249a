// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0103 alias\(\): the name a_name_that_goes_on_and_on_and_on_until_it_has_sixty_four_letter has 64 bytes and PostgreSQL keeps 63; shorten it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_alias_of_64_bytes {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto parent = alias<Sector>("a_name_that_goes_on_and_on_and_on_until_it_has_sixty_four_letter"_c);
#else
constexpr auto parent = alias<Sector>("parent"_c);
#endif

}  // namespace an_alias_of_64_bytes
