// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1005 SQL .*>: PostgreSQL has no such operator between text and integer; cast one of them
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_json_value_compared_with_a_number {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(select id from "order" where terms ->> 'n' > 5)"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(select id from "order" where (terms ->> 'n')::integer > 5)"; });
#endif

}  // namespace a_json_value_compared_with_a_number
