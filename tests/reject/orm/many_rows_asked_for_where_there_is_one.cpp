// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0973 to_many<>: fills and orders: at most one row of orders belongs to one of fills; say to_one
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace many_rows_asked_for_where_there_is_one {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto rows = db.fetch(load(from<Fill>(), to_many<Order>)); }
#else
inline void run(session& db) { auto rows = db.fetch(load(from<Fill>(), to_one<Order>)); }
#endif

}  // namespace many_rows_asked_for_where_there_is_one
