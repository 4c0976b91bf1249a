// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0221 join\(\): audit_entries and orders: no foreign key or link connects them; no path of foreign keys leads there
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_join_to_a_table_that_no_path_reaches {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<AuditEntry>().join<Order>());
#else
constexpr auto text = sql_of(from<AuditEntry>().join<Order>(col<&AuditEntry::words> == col<&Order::vt_symbol>));
#endif

}  // namespace a_join_to_a_table_that_no_path_reaches
