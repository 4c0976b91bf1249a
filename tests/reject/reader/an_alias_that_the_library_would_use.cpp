// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0417 SQL 1:25 as_owner: names that begin with as_ are reserved by the library
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace an_alias_that_the_library_would_use {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(select name from venues as_owner)"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return R"(select name from venues owner)"; });
#endif

}  // namespace an_alias_that_the_library_would_use
