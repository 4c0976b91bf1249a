// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1005 SQL .*:which is integer by what stood beside it first
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_parameter_for_a_number_and_a_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select name from venues where rank = :which or name = :which"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select name from venues where rank = :which or name = :which::text"; });
#endif

}  // namespace a_parameter_for_a_number_and_a_text
