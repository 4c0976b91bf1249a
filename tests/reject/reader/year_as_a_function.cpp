// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1006 SQL .*year\(\): PostgreSQL has no such function; it has date_part\(\)
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace year_as_a_function {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select year(opened) as year from accounts"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select date_part('year', opened) as year from accounts"; });
#endif

}  // namespace year_as_a_function
