// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0601 row\[\]: a plain text is given; name the column as its query does
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_row_asked_by_a_plain_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto run(session& db) { return db.fetch_one(select(count().as("number"_c)).from<Order>())["number"]; }
#else
inline auto run(session& db) { return db.fetch_one(select(count().as("number"_c)).from<Order>())["number"_c]; }
#endif

}  // namespace a_row_asked_by_a_plain_text
