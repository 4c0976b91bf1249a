// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0503 set\(\): fills\.value is always made by the server; omit it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_computed_column_set {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(update<Fill>().set(col<&Fill::value> = 1).all_rows());
#else
constexpr auto text = sql_of(update<Fill>().set(col<&Fill::price> = 1).all_rows());
#endif

}  // namespace a_computed_column_set
