// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0535 update\(\): the object is const or a temporary, .*; give a variable that lives until then
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/orm/batch.hpp>

#include "../../support/trading.hpp"

namespace a_temporary_updated_in_a_batch {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void store(session& db, write_batch<Order>& batch) { batch.update(db.fetch_one(from<Order>())); }
#else
inline void store(session& db, write_batch<Order>& batch) {
    Order order = db.fetch_one(from<Order>());
    batch.update(order);
    batch.flush(db);
}
#endif

}  // namespace a_temporary_updated_in_a_batch
