// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0525 SQL 1:26 venues\.name is never NULL, and this may be; give coalesce\(\.\.\.\) of it, or make the member std::optional
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_null_stored_by_a_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(update venues set name = :name? where code = :code)"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(update venues set opens = :opens? where code = :code)"; });
#endif

}  // namespace a_null_stored_by_a_text
