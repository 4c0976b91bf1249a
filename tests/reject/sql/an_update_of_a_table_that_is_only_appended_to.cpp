// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0505 update\(\): audit_entries is append-only: its rows are neither changed nor deleted; insert a new row
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_update_of_a_table_that_is_only_appended_to {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(update<AuditEntry>().set(col<&AuditEntry::words> = "x").all_rows());
#else
constexpr auto text = sql_of(insert_into<AuditEntry>().values(col<&AuditEntry::words> = "x"));
#endif

}  // namespace an_update_of_a_table_that_is_only_appended_to
