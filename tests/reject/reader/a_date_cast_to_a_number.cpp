// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1005 SQL .*cast: date cannot become integer
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_date_cast_to_a_number {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select opened::integer as n from accounts"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select opened - date '2020-01-01' as n from accounts"; });
#endif

}  // namespace a_date_cast_to_a_number
