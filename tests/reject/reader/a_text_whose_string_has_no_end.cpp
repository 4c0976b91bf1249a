// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 SQL .*the text in quotes has no end
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_whose_string_has_no_end {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where name = 'Eurex"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where name = 'Eurex'"; });
#endif

}  // namespace a_text_whose_string_has_no_end
