// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1012 SQL .*NATURAL JOIN on symbol is not supported in checked SQL: it changes with every new column; write using
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_natural_join {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(select a.bid from quotes a natural join quotes b)"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(select a.bid from quotes a join quotes b using (symbol, at))"; });
#endif

}  // namespace a_natural_join
