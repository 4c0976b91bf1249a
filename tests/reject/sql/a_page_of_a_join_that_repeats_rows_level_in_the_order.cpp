// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0953 after\(\): fills: several of its rows may be tied where a page ends.*fills.id
// HEADER: alphaswarm/sql/keyset.hpp
#include <alphaswarm/sql/keyset.hpp>

#include "../../support/trading.hpp"

namespace a_page_of_a_join_that_repeats_rows_level_in_the_order {
using namespace trading;

using both = sql::row<sql::row_cell<0, decltype(all<Order>), Order>, sql::row_cell<1, decltype(all<Fill>), Fill>>;
#ifdef ALPHASWARM_REJECT
inline auto next_page(both const& last) {
    return after(select(all<Order>, all<Fill>).from<Order>().join<Fill>().order_by(col<&Order::id>), last);
}
#else
inline auto next_page(both const& last) {
    return after(select(all<Order>, all<Fill>).from<Order>().join<Fill>().order_by(col<&Order::id>, col<&Fill::id>),
                 last);
}
#endif

}  // namespace a_page_of_a_join_that_repeats_rows_level_in_the_order
