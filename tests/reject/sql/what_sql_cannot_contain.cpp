// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0335 contains\(\): SQL has no @> between sectors\.name \(text\) and a value \(text\); it takes ranges and their values
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace what_sql_cannot_contain {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto const found = contains(col<&Sector::name>, "tech");
#else
auto const found = like(col<&Sector::name>, "%tech%");
#endif

}  // namespace what_sql_cannot_contain
