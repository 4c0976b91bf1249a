// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0613 unscoped\(\): the session is a temporary, and its connection is closed before the view is used; give the session a name first
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_view_of_a_session_that_is_a_temporary {
using namespace trading;

inline session opened() { return session("postgresql:///ledger"); }

inline auto all_fills() {
#ifdef ALPHASWARM_REJECT
    auto all = opened().unscoped();
#else
    auto db = opened();
    auto all = db.unscoped();
#endif
    return all.fetch(from<Fill>());
}

}  // namespace a_view_of_a_session_that_is_a_temporary
