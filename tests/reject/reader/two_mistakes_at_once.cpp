// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1003 SQL 1:8 column nam: .*venues has name; AS1006 SQL 1:13 uper\(\): PostgreSQL has no such function; it has upper\(\)
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace two_mistakes_at_once {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select nam, uper(code) as c from venues"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name, upper(code) as c from venues"; });
#endif

}  // namespace two_mistakes_at_once
