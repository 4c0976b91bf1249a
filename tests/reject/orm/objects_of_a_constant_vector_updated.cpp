// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0534 update\(\): the vector is const or a temporary, and an update writes the stored rows back .*; give a variable
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/orm/bulk.hpp>

#include "../../support/trading.hpp"

namespace objects_of_a_constant_vector_updated {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void store(session& db, std::vector<Order> const& orders) { db.update(orders); }
#else
inline void store(session& db, std::vector<Order>& orders) { db.update(orders); }
#endif

}  // namespace objects_of_a_constant_vector_updated
