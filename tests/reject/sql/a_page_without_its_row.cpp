// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0951 after\(\): a page begins at a row, and none is given; give one that the query returned, after\(query, row\)
#include <alphaswarm/sql.hpp>
#include <alphaswarm/sql/keyset.hpp>

#include "../../support/trading.hpp"

namespace a_page_without_its_row {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto next() { return after(from<Fill>().order_by(col<&Fill::id>)); }
#else
inline auto next(Fill const& last) { return after(from<Fill>().order_by(col<&Fill::id>), last); }
#endif

}  // namespace a_page_without_its_row
