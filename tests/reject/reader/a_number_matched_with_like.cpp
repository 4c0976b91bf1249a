// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1005 SQL .*like: it takes a text, and this is integer; cast it to text
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_number_matched_with_like {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where rank like '1%'"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where rank::text like '1%'"; });
#endif

}  // namespace a_number_matched_with_like
