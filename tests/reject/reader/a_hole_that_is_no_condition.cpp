// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1016 SQL 1:34 \{order\}: a part that the program fills is a condition in WHERE or ON; give others with the text, as choice\(\.\.\.\)
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql.hpp>

#include "../../support/desk.hpp"

namespace a_hole_that_is_no_condition {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues order by {order}"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where {only}"; });
#endif

}  // namespace a_hole_that_is_no_condition
