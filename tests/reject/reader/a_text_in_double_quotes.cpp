// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1003 SQL .*column New York: there is no such column in FROM; a text stands in single quotes
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_in_double_quotes {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(select rank from venues where name = "New York")"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select rank from venues where name = 'New York'"; });
#endif

}  // namespace a_text_in_double_quotes
