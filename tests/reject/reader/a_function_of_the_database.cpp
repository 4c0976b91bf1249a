// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1006 SQL .*app\.margin\(\): a function of the database.*s own is called with the library
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_function_of_the_database {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select app.margin(balance) as m from accounts"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select abs(balance) as m from accounts"; });
#endif

}  // namespace a_function_of_the_database
