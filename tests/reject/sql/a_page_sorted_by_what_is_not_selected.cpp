// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0952 after\(\): orders.created_at is a sort key and is not in the rows; select it
// HEADER: alphaswarm/sql/keyset.hpp
#include <alphaswarm/sql/keyset.hpp>

#include "../../support/trading.hpp"

namespace a_page_sorted_by_what_is_not_selected {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto next_page() {
    auto const ids =
        select(col<&Order::id>, col<&Order::status>).from<Order>().order_by(col<&Order::created_at>, col<&Order::id>);
    return after(ids, 0);
}
#else
inline auto next_page(sql::row<sql::row_cell<0, decltype(col<&Order::id>), key<Order>>,
                               sql::row_cell<1, decltype(col<&Order::created_at>), timestamp>> const& last) {
    auto const ids = select(col<&Order::id>, col<&Order::created_at>)
                         .from<Order>()
                         .order_by(col<&Order::created_at>, col<&Order::id>);
    return after(ids, last);
}
#endif

}  // namespace a_page_sorted_by_what_is_not_selected
