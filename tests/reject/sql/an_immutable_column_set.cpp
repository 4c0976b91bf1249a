// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0507 set\(\): orders\.created_at is immutable: it is written once; omit it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_immutable_column_set {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(update<Order>().set(col<&Order::created_at> = timestamp{}).all_rows());
#else
constexpr auto text = sql_of(update<Order>().set(col<&Order::quantity> = 1).all_rows());
#endif

}  // namespace an_immutable_column_set
