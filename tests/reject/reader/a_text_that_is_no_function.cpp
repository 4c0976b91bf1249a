// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 checked_sql\(\): the compiler reads the text, so a function without a capture returns it
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_that_is_no_function {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>("select name from venues");
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues"; });
#endif

}  // namespace a_text_that_is_no_function
