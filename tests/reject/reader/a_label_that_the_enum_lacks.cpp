// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1010 SQL .*.*bond.*: instruments\.kind is one of stock, future, option
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_label_that_the_enum_lacks {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(select id from instruments where kind = 'bond')"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return R"(select id from instruments where kind = 'stock')"; });
#endif

}  // namespace a_label_that_the_enum_lacks
