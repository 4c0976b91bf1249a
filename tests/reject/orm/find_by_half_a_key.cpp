// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0514 find\(\): bars: the values are not its primary key
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace find_by_half_a_key {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto bar = db.find<Bar>(key<Instrument>("8d1c")); }
#else
inline void run(session& db) { auto bar = db.find<Bar>(key<Instrument>("8d1c"), date(2024, 2, 29)); }
#endif

}  // namespace find_by_half_a_key
