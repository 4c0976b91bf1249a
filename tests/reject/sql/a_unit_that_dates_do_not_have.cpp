// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0323 date_trunc\(\): fortnight is not a field that timestamp without time zone can be truncated to; give one of microseconds,
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_unit_that_dates_do_not_have {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto when_made = date_trunc("fortnight"_c, col<&Fill::created_at>);
#else
constexpr auto when_made = date_trunc("week"_c, col<&Fill::created_at>);
#endif

}  // namespace a_unit_that_dates_do_not_have
