// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1002 checked_sql\(\): desk::Venue is no set of tables; name those that the text may read
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_read_against_one_table {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::Venue>([] { return "select name from venues"; });
#else
constexpr auto text = checked_sql<table_set<desk::Venue>>([] { return "select name from venues"; });
#endif

}  // namespace a_text_read_against_one_table
