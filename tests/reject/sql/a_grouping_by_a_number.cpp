// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0407 group_by\(\): a value of type int cannot be grouped by
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_grouping_by_a_number {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(col<&Fill::price>, count()).from<Fill>().group_by(1));
#else
constexpr auto text = sql_of(select(col<&Fill::price>, count()).from<Fill>().group_by(col<&Fill::price>));
#endif

}  // namespace a_grouping_by_a_number
