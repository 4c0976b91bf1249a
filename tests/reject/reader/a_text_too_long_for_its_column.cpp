// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1010 SQL .*New York Stock Exchange.*: venues\.code is varchar\(12\), so no row has it
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_too_long_for_its_column {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select name from venues where code = 'New York Stock Exchange'"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues where code = 'XNYS'"; });
#endif

}  // namespace a_text_too_long_for_its_column
