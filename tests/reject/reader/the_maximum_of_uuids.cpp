// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1006 SQL .*max\(uuid\): PostgreSQL has no function of this name that takes these arguments
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace the_maximum_of_uuids {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select max(id) as last from accounts"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select max(id::text) as last from accounts"; });
#endif

}  // namespace the_maximum_of_uuids
