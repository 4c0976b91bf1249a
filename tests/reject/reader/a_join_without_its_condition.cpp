// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 SQL .*where: expected on or using
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_join_without_its_condition {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select v.name from venues v join instruments i where i.id = 1"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select v.name from venues v join instruments i on i.venue = v.code where i.id = 1"; });
#endif

}  // namespace a_join_without_its_condition
