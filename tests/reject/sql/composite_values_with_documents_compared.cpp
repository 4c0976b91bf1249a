// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 operator==: days\.note is note and days\.note is note; PostgreSQL cannot compare composite values with a json in them: make it a jsonb
#include <alphaswarm/sql.hpp>

#include "../../support/moods.hpp"

namespace composite_values_with_documents_compared {
using namespace moods;

#ifdef ALPHASWARM_REJECT
auto const condition = col<&Day::note> == col<&Day::note>;
#else
auto const condition = col<&Day::point> == col<&Day::point>;
#endif

}  // namespace composite_values_with_documents_compared
