// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0536 SQL 1:16 order\.version counts the changes of a row, and this one would not be counted; add version = order\.version \+ 1
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_that_does_not_count_a_version {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(update "order" set status = 'new' where id = :id)"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(update "order" o set status = 'new', version = o.version + 1 where id = :id)"; });
#endif

}  // namespace a_text_that_does_not_count_a_version
