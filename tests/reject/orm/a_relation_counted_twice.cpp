// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0440 count\(\), any\(\): count\(\) or any\(\) was already given; keep one of them
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace a_relation_counted_twice {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto rows = db.fetch(load(from<Order>(), to_many<Fill>.count().count())); }
#else
inline void run(session& db) { auto rows = db.fetch(load(from<Order>(), to_many<Fill>.count())); }
#endif

}  // namespace a_relation_counted_twice
