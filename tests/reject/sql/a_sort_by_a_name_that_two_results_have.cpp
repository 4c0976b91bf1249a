// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0426 order_by\(\): price is the name of two results, and PostgreSQL cannot tell which is meant
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_sort_by_a_name_that_two_results_have {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    sql_of(select(col<&Fill::price>, (col<&Fill::price> * 2).as("price"_c)).from<Fill>().order_by("price"_c));
#else
constexpr auto text =
    sql_of(select(col<&Fill::price>, (col<&Fill::price> * 2).as("twice"_c)).from<Fill>().order_by("twice"_c));
#endif

}  // namespace a_sort_by_a_name_that_two_results_have
