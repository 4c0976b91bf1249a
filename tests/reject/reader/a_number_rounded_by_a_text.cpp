// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0537 SQL 1:31 accounts\.balance has 4 digits behind the point, and 0\.12345 would be rounded; round it
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_number_rounded_by_a_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(update accounts set balance = 0.12345 where id = :id)"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(update accounts set balance = 0.1234 where id = :id)"; });
#endif

}  // namespace a_number_rounded_by_a_text
