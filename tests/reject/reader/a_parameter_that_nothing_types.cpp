// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1009 SQL .*nothing beside it tells its type; cast it
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_parameter_that_nothing_types {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select :a is null as a"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select :a::integer is null as a"; });
#endif

}  // namespace a_parameter_that_nothing_types
