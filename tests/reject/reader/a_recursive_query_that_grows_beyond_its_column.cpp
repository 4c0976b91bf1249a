// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1005 SQL .*recursive: column 1 is numeric of a limited size at first and not then; cast the first: tick::numeric
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_recursive_query_that_grows_beyond_its_column {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] {
    return R"(with recursive r as (select tick from instruments union all select tick * 2 from r where tick < 5) select tick from r)";
});
#else
constexpr auto text = checked_sql<desk::tables>([] {
    return R"(with recursive r as (select tick::numeric from instruments union all select tick * 2 from r where tick < 5) select tick from r)";
});
#endif

}  // namespace a_recursive_query_that_grows_beyond_its_column
