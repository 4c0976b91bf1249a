// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0970 load\(\): it takes a query of whole rows of one table
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace relations_of_rows_that_are_no_whole_rows {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto rows = db.fetch(load(select(col<&Order::id>).from<Order>(), to_many<Fill>)); }
#else
inline void run(session& db) { auto rows = db.fetch(load(from<Order>(), to_many<Fill>)); }
#endif

}  // namespace relations_of_rows_that_are_no_whole_rows
