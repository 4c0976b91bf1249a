// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0955 after\(\): the row is no orders; give a row that the query returned
// HEADER: alphaswarm/sql/keyset.hpp
#include <alphaswarm/sql/keyset.hpp>

#include "../../support/trading.hpp"

namespace a_page_that_begins_at_a_row_of_another_table {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto next_page(Fill const& last) { return after(from<Order>().order_by(col<&Order::id>), last); }
#else
inline auto next_page(Order const& last) { return after(from<Order>().order_by(col<&Order::id>), last); }
#endif

}  // namespace a_page_that_begins_at_a_row_of_another_table
