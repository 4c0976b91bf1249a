// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 SQL .*parameters have names here; write :name, not \$1
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace parameters_by_number {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where rank = $1"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where rank = :rank"; });
#endif

}  // namespace parameters_by_number
