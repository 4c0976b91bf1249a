// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0403 group_by\(\): no column of the select list is named q; name one with \.as
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_grouping_by_a_name {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(col<&Fill::price>.as("p"_c), count()).from<Fill>().group_by("q"_c));
#else
constexpr auto text = sql_of(select(col<&Fill::price>.as("p"_c), count()).from<Fill>().group_by("p"_c));
#endif

}  // namespace a_grouping_by_a_name
