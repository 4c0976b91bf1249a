// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 operator==: days\.moody is moody and the value is moody; PostgreSQL has no operators for domains over enums: compare cast<moods::Mood>\(\.\.\.\) with values of the enum
#include <alphaswarm/sql.hpp>

#include "../../support/moods.hpp"

namespace a_domain_over_an_enum_compared {
using namespace moods;

#ifdef ALPHASWARM_REJECT
auto const condition = col<&Day::moody> == Moody{Mood::ok};
#else
auto const condition = cast<Mood>(col<&Day::moody>) == Mood::ok;
#endif

}  // namespace a_domain_over_an_enum_compared
