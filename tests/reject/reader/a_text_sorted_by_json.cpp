// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1007 SQL .*json has no order; cast it to jsonb or text
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_sorted_by_json {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select source from fill_notes order by source"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select source from fill_notes order by source::text"; });
#endif

}  // namespace a_text_sorted_by_json
