// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0954 after\(\): offset\(\) counts rows from the beginning, while a page begins at a row; remove offset\(\)
// HEADER: alphaswarm/sql/keyset.hpp
#include <alphaswarm/sql/keyset.hpp>

#include "../../support/trading.hpp"

namespace a_page_behind_an_offset {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto next_page(Order const& last) {
    return after(from<Order>().order_by(col<&Order::id>).limit(10).offset(10), last);
}
#else
inline auto next_page(Order const& last) { return after(from<Order>().order_by(col<&Order::id>).limit(10), last); }
#endif

}  // namespace a_page_behind_an_offset
