// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0529 remove\(\): a key is not an object; delete its row with remove_from<...>\(\).where\(...\)
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_key_removed {
using namespace trading;

#ifdef ALPHASWARM_REJECT
void forget(session& db, key<Fill> const& id) { db.remove(id); }
#else
void forget(session& db, key<Fill> const& id) { db.execute(remove_from<Fill>().where(col<&Fill::id> == id)); }
#endif

}  // namespace a_key_removed
