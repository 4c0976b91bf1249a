// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1005 SQL .*==: .*equality is =
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace equality_as_in_c {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where rank == 1"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where rank = 1"; });
#endif

}  // namespace equality_as_in_c
