// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1014 SQL .*the library has no C\+\+ type for point
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_result_without_a_cpp_type {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select point(1, 2) as p"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select point(1, 2)::text as p"; });
#endif

}  // namespace a_result_without_a_cpp_type
