// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0425 select\(\): two results are called total; give one of them another name
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace two_results_of_one_name {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto totals =
    select(sum(col<&Fill::quantity>).as("total"_c), sum(col<&Fill::price>).as("total"_c)).from<Fill>();
#else
constexpr auto totals =
    select(sum(col<&Fill::quantity>).as("total"_c), sum(col<&Fill::price>).as("paid"_c)).from<Fill>();
#endif

}  // namespace two_results_of_one_name
