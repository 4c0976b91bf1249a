// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0434 distinct\(\): .* is json, whose values PostgreSQL cannot compare; cast<jsonb>\(\) it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace documents_counted_once_each {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(count(cast<json>(col<&Order::vt_symbol>)).distinct()).from<Order>());
#else
constexpr auto text = sql_of(select(count(cast<jsonb>(col<&Order::vt_symbol>)).distinct()).from<Order>());
#endif

}  // namespace documents_counted_once_each
