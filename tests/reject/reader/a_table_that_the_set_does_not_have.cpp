// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1002 SQL .*there is no such table in the set; it has venues
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_table_that_the_set_does_not_have {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venue"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues"; });
#endif

}  // namespace a_table_that_the_set_does_not_have
