// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0973 to_one<>: orders and fills: several rows of fills may belong to one of orders; say to_many
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace one_row_asked_for_where_there_are_many {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto rows = db.fetch(load(from<Order>(), to_one<Fill>)); }
#else
inline void run(session& db) { auto rows = db.fetch(load(from<Order>(), to_many<Fill>)); }
#endif

}  // namespace one_row_asked_for_where_there_are_many
