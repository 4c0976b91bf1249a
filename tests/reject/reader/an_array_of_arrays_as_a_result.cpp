// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1014 SQL .*array: the library reads no array of arrays here
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace an_array_of_arrays_as_a_result {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(select array[[1, 2], [3, 4]] as grid)"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return R"(select to_jsonb(array[[1, 2], [3, 4]]) as grid)"; });
#endif

}  // namespace an_array_of_arrays_as_a_result
