// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0407 group_by\(\): takes columns and expressions
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_grouping_by_a_name {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(col<&Fill::price>.as("p"_c), count()).from<Fill>().group_by("p"_c));
#else
constexpr auto text = sql_of(select(col<&Fill::price>.as("p"_c), count()).from<Fill>().group_by(col<&Fill::price>));
#endif

}  // namespace a_grouping_by_a_name
