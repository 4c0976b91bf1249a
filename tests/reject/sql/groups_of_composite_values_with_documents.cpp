// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0434 group_by\(\): days\.note is note, whose values PostgreSQL cannot compare
#include <alphaswarm/sql.hpp>

#include "../../support/moods.hpp"

namespace groups_of_composite_values_with_documents {
using namespace moods;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(count()).from<Day>().group_by(col<&Day::note>));
#else
constexpr auto text = sql_of(select(count()).from<Day>().group_by(col<&Day::point>));
#endif

}  // namespace groups_of_composite_values_with_documents
