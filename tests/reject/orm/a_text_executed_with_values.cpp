// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0608 execute\(\): SQL text takes no values; write the statement with insert_into
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_text_executed_with_values {
using namespace trading;

#ifdef ALPHASWARM_REJECT
void forget(session& db, key<Fill> const& id) { db.execute("delete from fills where id = $1", id); }
#else
void forget(session& db, key<Fill> const& id) { db.execute(remove_from<Fill>().where(col<&Fill::id> == id)); }
#endif

}  // namespace a_text_executed_with_values
