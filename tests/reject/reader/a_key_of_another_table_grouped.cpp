// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1007 SQL .*v\.name: it is not grouped
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_key_of_another_table_grouped {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] {
    return "select v.name, count(*) as n from venues v join instruments i on i.venue = v.code group by i.venue";
});
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select v.name, count(*) as n from venues v join instruments i on i.venue = v.code group by v.code"; });
#endif

}  // namespace a_key_of_another_table_grouped
