// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0975 to_many<>: fills: joined\(\) would repeat each row once per related row.*remove joined\(\)
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace many_rows_joined {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto rows = db.fetch(load(from<Order>().limit(10), to_many<Fill>.joined())); }
#else
inline void run(session& db) { auto rows = db.fetch(load(from<Order>().limit(10), to_many<Fill>)); }
#endif

}  // namespace many_rows_joined
