// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1005 SQL .*column 1 is integer on the left and text on the right
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_union_of_two_types {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select rank from venues union select name from venues"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select rank::text from venues union select name from venues"; });
#endif

}  // namespace a_union_of_two_types
