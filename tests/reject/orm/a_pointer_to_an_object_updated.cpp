// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0529 update\(\): a .*optional<trading::Account.* is not an object; give what it points to
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_pointer_to_an_object_updated {
using namespace trading;

#ifdef ALPHASWARM_REJECT
void store(session& db, std::optional<Account>& account) { db.update(account); }
#else
void store(session& db, std::optional<Account>& account) { db.update(*account); }
#endif

}  // namespace a_pointer_to_an_object_updated
