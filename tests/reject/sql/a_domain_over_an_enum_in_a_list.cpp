// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 in\(\): days\.moody is moody and the value is moody; PostgreSQL has no operators for domains over enums
#include <alphaswarm/sql.hpp>

#include "../../support/moods.hpp"

namespace a_domain_over_an_enum_in_a_list {
using namespace moods;

#ifdef ALPHASWARM_REJECT
auto const condition = in(col<&Day::moody>, {Moody{Mood::ok}});
#else
auto const condition = in(cast<Mood>(col<&Day::moody>), {Mood::ok});
#endif

}  // namespace a_domain_over_an_enum_in_a_list
