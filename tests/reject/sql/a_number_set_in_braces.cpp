// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0305 operator=: orders\.quantity is double precision and is set to a list in braces, which is an array; give the value without braces
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_number_set_in_braces {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = update<Order>().set(col<&Order::quantity> = {1.5}).all_rows();
#else
auto some = update<Order>().set(col<&Order::quantity> = 1.5).all_rows();
#endif

}  // namespace a_number_set_in_braces
