// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1012 SQL .*use insert\(\.\.\.\), update\<T\>\(\) or remove_from\<T\>\(\)
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_that_changes_rows {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "delete from venues"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues"; });
#endif

}  // namespace a_text_that_changes_rows
