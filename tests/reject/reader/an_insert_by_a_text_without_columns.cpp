// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1012 SQL 1:20 INSERT without columns is not supported in checked SQL; name them, since only the database knows their order
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace an_insert_by_a_text_without_columns {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(insert into venues values ('a', 'b', null, 1))"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(insert into venues (code, name, opens, rank) values ('a', 'b', null, 1))"; });
#endif

}  // namespace an_insert_by_a_text_without_columns
