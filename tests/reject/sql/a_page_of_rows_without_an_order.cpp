// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0951 after\(\): the query has no order, so no row comes after another; add order_by
// HEADER: alphaswarm/sql/keyset.hpp
#include <alphaswarm/sql/keyset.hpp>

#include "../../support/trading.hpp"

namespace a_page_of_rows_without_an_order {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto next_page(Order const& last) { return after(from<Order>(), last); }
#else
inline auto next_page(Order const& last) { return after(from<Order>().order_by(col<&Order::id>), last); }
#endif

}  // namespace a_page_of_rows_without_an_order
