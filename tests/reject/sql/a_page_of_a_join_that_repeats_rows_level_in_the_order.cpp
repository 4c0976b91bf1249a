// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0953 after\(\): fills: several of its rows may be level where a page ends.*fills.id
// HEADER: alphaswarm/sql/keyset.hpp
#include <alphaswarm/sql/keyset.hpp>

#include "../../support/trading.hpp"

namespace a_page_of_a_join_that_repeats_rows_level_in_the_order {
using namespace trading;

#ifdef ALPHASWARM_REJECT
template <class Row>
auto next_page(Row const& last) {
    return after(select(all<Order>, all<Fill>).from(source<Order>).join(source<Fill>).order_by(col<&Order::id>), last);
}
using page = decltype(next_page(sql::row<sql::row_cell<0, int, Order>, sql::row_cell<1, int, Fill>>{}));
#else
template <class Row>
auto next_page(Row const& last) {
    return after(select(all<Order>, all<Fill>).from(source<Order>).join(source<Fill>).order_by(col<&Order::id>, col<&Fill::id>), last);
}
using page = decltype(next_page(sql::row<sql::row_cell<0, int, Order>, sql::row_cell<1, int, Fill>>{}));
#endif

}  // namespace a_page_of_a_join_that_repeats_rows_level_in_the_order
