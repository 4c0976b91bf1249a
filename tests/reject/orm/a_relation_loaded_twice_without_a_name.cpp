// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0976 load\(\): orders: to_many<fills> is loaded twice, and nothing distinguishes the two; give one of them a name
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace a_relation_loaded_twice_without_a_name {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    auto rows = db.fetch(load(from<Order>(), to_many<Fill>, to_many<Fill>.where(col<&Fill::quantity> > 1.0)));
}
#else
inline void run(session& db) {
    auto rows =
        db.fetch(load(from<Order>(), to_many<Fill>, to_many<Fill>.where(col<&Fill::quantity> > 1.0).as("large"_c)));
}
#endif

}  // namespace a_relation_loaded_twice_without_a_name
