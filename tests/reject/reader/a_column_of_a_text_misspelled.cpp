// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1003 SQL .*there is no such column; instruments has symbol
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_column_of_a_text_misspelled {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select symbl from instruments"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select symbol from instruments"; });
#endif

}  // namespace a_column_of_a_text_misspelled
