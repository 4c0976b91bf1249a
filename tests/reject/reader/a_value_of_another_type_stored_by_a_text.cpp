// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1005 SQL 1:38 venues\.rank: it is integer and is given boolean; cast it
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_value_of_another_type_stored_by_a_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(update venues set name = 'a', rank = true where code = :c)"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(update venues set name = 'a', rank = true::int where code = :c)"; });
#endif

}  // namespace a_value_of_another_type_stored_by_a_text
