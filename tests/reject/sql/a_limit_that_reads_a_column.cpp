// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0421 limit\(\): instruments\.lot_size: the number of rows is determined before any is read; give a number or param\(\.\.\.\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_limit_that_reads_a_column {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Instrument>().limit(col<&Instrument::lot_size>));
#else
constexpr auto text = sql_of(from<Instrument>().limit(param("most"_c)));
#endif

}  // namespace a_limit_that_reads_a_column
