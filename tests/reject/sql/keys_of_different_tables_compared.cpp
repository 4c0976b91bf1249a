// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0302 operator==: orders\.id is .*key<.*Order.* and fills\.id is .*key<.*Fill.*; keys of different tables are never equal: compare with a key of the same table
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace keys_of_different_tables_compared {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = col<&Order::id> == col<&Fill::id>;
#else
constexpr auto condition = col<&Order::id> == col<&Fill::order_id>;
#endif

}  // namespace keys_of_different_tables_compared
