// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 SQL .*the end: expected an expression
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_that_ends_too_early {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where rank >"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where rank > 1"; });
#endif

}  // namespace a_text_that_ends_too_early
