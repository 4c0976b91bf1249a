// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0514 find\(\): orders: the values are not its primary key; give a value of its own type for each key column, in order
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace find_by_the_key_of_another_table {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto order = db.find<Order>(key<Fill>("8d1c")); }
#else
inline void run(session& db) { auto order = db.find<Order>(key<Order>("8d1c")); }
#endif

}  // namespace find_by_the_key_of_another_table
