// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0505 remove\(\): audit_entries is append-only
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_deletion_from_a_table_that_is_only_appended_to {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(remove_from<AuditEntry>().where(col<&AuditEntry::id> == 7));
#else
constexpr auto text = sql_of(from<AuditEntry>().where(col<&AuditEntry::id> == 7));
#endif

}  // namespace a_deletion_from_a_table_that_is_only_appended_to
