// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0428 where\(\): the placeholder active is not a condition by itself; compare an expression with it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_placeholder_where_a_condition_is_meant {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto q = from<Instrument>().where(param("active"_c));
#else
constexpr auto q = from<Instrument>().where(col<&Instrument::active> == param("active"_c));
#endif

}  // namespace a_placeholder_where_a_condition_is_meant
