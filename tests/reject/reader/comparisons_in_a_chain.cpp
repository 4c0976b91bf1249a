// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 SQL .*such operators do not chain
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace comparisons_in_a_chain {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where 1 < rank < 3"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where 1 < rank and rank < 3"; });
#endif

}  // namespace comparisons_in_a_chain
