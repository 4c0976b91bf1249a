// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0434 distinct\(\): days\.notes is note\[\], whose values PostgreSQL cannot compare
#include <alphaswarm/sql.hpp>

#include "../../support/moods.hpp"

namespace distinct_composite_values_with_documents {
using namespace moods;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(col<&Day::notes>).distinct().from<Day>());
#else
constexpr auto text = sql_of(select(col<&Day::point>).distinct().from<Day>());
#endif

}  // namespace distinct_composite_values_with_documents
