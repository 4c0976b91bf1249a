// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0506 remove_from\(\): fills: without where\(\) every row would be deleted; add where\(...\) or all_rows\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_deletion_without_a_condition {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(remove_from<Fill>());
#else
constexpr auto text = sql_of(remove_from<Fill>().all_rows());
#endif

}  // namespace a_deletion_without_a_condition
