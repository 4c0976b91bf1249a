// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0414 select\(\): .*bound value
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_grouping_by_an_expression_with_a_bound_value {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    sql_of(select(col<&Instrument::lot_size> * 2, count()).from<Instrument>().group_by(col<&Instrument::lot_size> * 2));
#else
constexpr auto text =
    sql_of(select(col<&Instrument::lot_size> * 2, count()).from<Instrument>().group_by(col<&Instrument::lot_size>));
#endif

}  // namespace a_grouping_by_an_expression_with_a_bound_value
