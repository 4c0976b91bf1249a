// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1006 SQL 1:28 busiest\(\): the argument at_least is never NULL, and this may be; give coalesce
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>

#include "../../support/described_functions.hpp"

namespace a_described_function_given_null {
using namespace alphaswarm;

using described_functions::tables;

#ifdef ALPHASWARM_REJECT
constexpr auto q = checked_sql<tables>([] { return "select b.code from busiest(:n?, null) b"; });
#else
constexpr auto q = checked_sql<tables>([] { return "select b.code from busiest(:n, null) b"; });
#endif

}  // namespace a_described_function_given_null
