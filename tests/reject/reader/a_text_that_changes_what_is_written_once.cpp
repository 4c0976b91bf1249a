// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0507 SQL 1:20 order\.created_at is immutable: it is written once; omit it
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_that_changes_what_is_written_once {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(update "order" set created_at = now(), version = version + 1 where id = :id)"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(update "order" set status = 'new', version = version + 1 where id = :id)"; });
#endif

}  // namespace a_text_that_changes_what_is_written_once
