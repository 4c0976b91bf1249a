// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0610 find\(\): it does not say which table; write find<...>\(key\)
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_row_found_without_its_table {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto read(session& db, key<Account> const& id) { return db.find(id); }
#else
auto read(session& db, key<Account> const& id) { return db.find<Account>(id); }
#endif

}  // namespace a_row_found_without_its_table
