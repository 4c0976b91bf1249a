// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0434 greatest\(\): the common type is json, whose values PostgreSQL cannot sort; cast<jsonb>\(\) it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace the_greatest_of_documents {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto most = greatest(cast<json>(col<&Order::vt_symbol>), cast<json>(col<&Order::status>));
#else
constexpr auto most = greatest(cast<jsonb>(col<&Order::vt_symbol>), cast<jsonb>(col<&Order::status>));
#endif

}  // namespace the_greatest_of_documents
