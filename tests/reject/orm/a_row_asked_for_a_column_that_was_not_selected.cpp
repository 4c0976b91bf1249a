// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0601 row\[\]: orders\.status is not in the select list of this query, or is there twice; select it, once, or read by position
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_row_asked_for_a_column_that_was_not_selected {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    for (auto const& row : db.fetch(select(col<&Order::vt_symbol>, col<&Order::quantity>).from<Order>()))
        static_cast<void>(row[col<&Order::status>]);
}
#else
inline void run(session& db) {
    for (auto const& row : db.fetch(select(col<&Order::vt_symbol>, col<&Order::quantity>).from<Order>()))
        static_cast<void>(row[col<&Order::quantity>]);
}
#endif

}  // namespace a_row_asked_for_a_column_that_was_not_selected
