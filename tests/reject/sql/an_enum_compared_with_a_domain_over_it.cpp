// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0312 operator==: days\.moody is moody and the value is .*Mood; PostgreSQL has no operators for domains over enums: compare cast<moods::Mood>\(\.\.\.\) with values of the enum
#include <alphaswarm/sql.hpp>

#include "../../support/moods.hpp"

namespace an_enum_compared_with_a_domain_over_it {
using namespace moods;

#ifdef ALPHASWARM_REJECT
auto const condition = col<&Day::moody> == Mood::ok;
#else
auto const condition = cast<Mood>(col<&Day::moody>) == Mood::ok;
#endif

}  // namespace an_enum_compared_with_a_domain_over_it
