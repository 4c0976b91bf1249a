// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0221 join\(\): numbers is no table, so no foreign key leads to it; give the condition
#include <alphaswarm/sql.hpp>

#include "../../support/series.hpp"
#include "../../support/trading.hpp"

namespace a_source_of_no_table_joined_without_a_condition {
using namespace trading;
namespace sql = alphaswarm::sql;
#ifdef ALPHASWARM_REJECT
auto const wrong = from<Fill>().join(sql::numbers{3});
#else
auto const right = from<Fill>().join(sql::numbers{3}, sql::n == col<&Fill::quantity>);
#endif
}  // namespace a_source_of_no_table_joined_without_a_condition
