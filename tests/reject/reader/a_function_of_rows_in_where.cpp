// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1008 SQL .*unnest\(\): a function that returns rows cannot be used here; put it into FROM
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_function_of_rows_in_where {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select id from shelves where unnest(words) = 'a'"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select id from shelves where 'a' = any(words)"; });
#endif

}  // namespace a_function_of_rows_in_where
