// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0502 do_update\(\): instruments\.active is given twice
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_set_twice_on_conflict {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(insert_into<Instrument>()
                                 .values(col<&Instrument::vt_symbol> = "ES.CME")
                                 .on_conflict(col<&Instrument::vt_symbol>)
                                 .do_update(col<&Instrument::active> = true, col<&Instrument::active> = false));
#else
constexpr auto text = sql_of(insert_into<Instrument>()
                                 .values(col<&Instrument::vt_symbol> = "ES.CME")
                                 .on_conflict(col<&Instrument::vt_symbol>)
                                 .do_update(col<&Instrument::active> = true));
#endif

}  // namespace a_column_set_twice_on_conflict
