// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1008 SQL .*row_number\(\): a window function cannot be used in WHERE; put it into a query inside of this one
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_window_function_in_where_of_a_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select symbol from instruments where row_number() over (order by id) = 1"; });
#else
constexpr auto text = checked_sql<desk::tables>([] {
    return "select symbol from (select symbol, row_number() over (order by id) as n from instruments) x where n = 1";
});
#endif

}  // namespace a_window_function_in_where_of_a_text
