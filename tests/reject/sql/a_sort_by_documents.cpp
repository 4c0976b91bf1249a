// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0434 order_by\(\): .* is json, whose values PostgreSQL cannot sort; cast<jsonb>\(\) it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_sort_by_documents {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Order>().order_by(cast<json>(col<&Order::vt_symbol>)));
#else
constexpr auto text = sql_of(from<Order>().order_by(cast<jsonb>(col<&Order::vt_symbol>)));
#endif

}  // namespace a_sort_by_documents
