// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0612 ledger_writer: it takes the session itself, session&, and not a view of it; its ledger_scope says whose the records are
// HEADER: alphaswarm/ledger.hpp
#include <alphaswarm/ledger.hpp>

namespace a_ledger_over_a_view {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
auto open(session& db) {
    auto desk = db.unscoped();
    return ledger_writer(desk);
}
#else
auto open(session& db) { return ledger_writer(db); }
#endif

}  // namespace a_ledger_over_a_view
