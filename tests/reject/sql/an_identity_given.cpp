// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0503 values\(\): audit_entries\.id is always made by the server; omit it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_identity_given {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    sql_of(insert_into<AuditEntry>().values(col<&AuditEntry::id> = 7, col<&AuditEntry::words> = "opened"));
#else
constexpr auto text = sql_of(insert_into<AuditEntry>().values(col<&AuditEntry::words> = "opened"));
#endif

}  // namespace an_identity_given
