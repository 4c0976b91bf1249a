// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1010 SQL .*date takes a date, such as 2026-01-31
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_constant_that_is_no_date {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select opened from accounts where opened = '2024-13-31'"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select opened from accounts where opened = '2024-01-31'"; });
#endif

}  // namespace a_constant_that_is_no_date
