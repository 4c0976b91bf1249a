// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0434 order_by\(\): days\.note is note, whose values PostgreSQL cannot sort; remove it, or cast<\.\.\.>\(\) it
#include <alphaswarm/sql.hpp>

#include "../../support/moods.hpp"

namespace a_sort_by_composite_values_with_documents {
using namespace moods;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Day>().order_by(col<&Day::note>));
#else
constexpr auto text = sql_of(from<Day>().order_by(col<&Day::point>));
#endif

}  // namespace a_sort_by_composite_values_with_documents
