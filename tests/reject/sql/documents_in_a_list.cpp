// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 in\(\): .* is json and the value is json; PostgreSQL compares jsonb, and has no operator for json: cast<jsonb>\(\) it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace documents_in_a_list {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto some() { return in(cast<json>(col<&Order::vt_symbol>), {json("{}")}); }
#else
inline auto some() { return in(cast<jsonb>(col<&Order::vt_symbol>), {jsonb("{}")}); }
#endif

}  // namespace documents_in_a_list
