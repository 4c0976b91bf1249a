// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1012 SQL .*ORDER BY \.\.\. USING is not supported in checked SQL; say asc or desc
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_sort_with_using {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues order by name using >"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues order by name desc"; });
#endif

}  // namespace a_sort_with_using
