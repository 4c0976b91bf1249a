// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1005 SQL .*texts are joined by \|\|
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace texts_joined_by_plus {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name + ', ' + code as label from venues"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name || ', ' || code as label from venues"; });
#endif

}  // namespace texts_joined_by_plus
