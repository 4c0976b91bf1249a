// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0339 in\(\): fills\.created_at is timestamp without time zone, and the values in braces are date
#include <alphaswarm/sql.hpp>
#include <vector>

#include "../../support/trading.hpp"

namespace a_list_of_another_type_in_braces {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = in(col<&Fill::created_at>, {date(2026, 1, 1)});
#else
auto some = in(col<&Fill::created_at>, std::vector<date>{date(2026, 1, 1)});
#endif

}  // namespace a_list_of_another_type_in_braces
