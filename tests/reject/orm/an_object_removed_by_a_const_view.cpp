// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0609 remove\(\): the session is const.*keep a view of it in a non-const variable
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace an_object_removed_by_a_const_view {
using namespace trading;

#ifdef ALPHASWARM_REJECT
void forget(session& db, Fill const& fill) {
    auto const desk = db.unscoped();
    desk.remove(fill);
}
#else
void forget(session& db, Fill const& fill) {
    auto desk = db.unscoped();
    desk.remove(fill);
}
#endif

}  // namespace an_object_removed_by_a_const_view
