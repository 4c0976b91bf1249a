// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0953 before\(\): orders: several of its rows may be tied where a page ends.*add its primary key to order_by\(...\): orders.id
// HEADER: alphaswarm/sql/keyset.hpp
#include <alphaswarm/sql/keyset.hpp>

#include "../../support/trading.hpp"

namespace a_page_whose_order_leaves_rows_level {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto next_page(Order const& last) { return before(from<Order>().order_by(col<&Order::created_at>), last); }
#else
inline auto next_page(Order const& last) {
    return before(from<Order>().order_by(col<&Order::created_at>, col<&Order::id>), last);
}
#endif

}  // namespace a_page_whose_order_leaves_rows_level
