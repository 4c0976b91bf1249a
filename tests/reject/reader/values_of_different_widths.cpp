// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1011 SQL .*values: a row has 1 values and the first 2
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace values_of_different_widths {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select * from (values (1, 'a'), (2)) as v(n, s)"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select * from (values (1, 'a'), (2, 'b')) as v(n, s)"; });
#endif

}  // namespace values_of_different_widths
