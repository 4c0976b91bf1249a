// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1010 SQL 1:31 .*bond.*: instruments\.kind is one of stock, future, option
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_label_stored_by_a_text_that_the_enum_lacks {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(update instruments set kind = 'bond' where id = 1)"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(update instruments set kind = 'option' where id = 1)"; });
#endif

}  // namespace a_label_stored_by_a_text_that_the_enum_lacks
