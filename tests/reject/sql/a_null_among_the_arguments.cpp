// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0308 coalesce\(\): an argument is a value that may be NULL, so PostgreSQL could not determine its type; give a column or a plain value
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_null_among_the_arguments {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(coalesce(col<&Fill::commission>, std::optional<double>(1))).from<Fill>());
#else
constexpr auto text = sql_of(select(coalesce(col<&Fill::commission>, 1)).from<Fill>());
#endif

}  // namespace a_null_among_the_arguments
