// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0974 row\[\]: orders: to_one<instruments> was not loaded.*loaded are: to_many<fills>
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace a_relation_read_that_was_not_loaded {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto run(session& db) { return db.fetch(load(from<Order>(), to_many<Fill>))[0][to_one<Instrument>]; }
#else
inline auto run(session& db) {
    return db.fetch(load(from<Order>(), to_many<Fill>, to_one<Instrument>))[0][to_one<Instrument>];
}
#endif

}  // namespace a_relation_read_that_was_not_loaded
