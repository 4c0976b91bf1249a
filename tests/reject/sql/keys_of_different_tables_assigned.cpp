// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0305 operator=: fills\.order_id is .*key<.*Order.* and is set to .*key<.*Fill.*; keys of different tables are never equal
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace keys_of_different_tables_assigned {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = (col<&Fill::order_id> = col<&Fill::id>);
#else
constexpr auto condition = (col<&Fill::order_id> = key<Order>("8d1c"));
#endif

}  // namespace keys_of_different_tables_assigned
