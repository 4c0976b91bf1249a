// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0505 update\(\): quotes is immutable
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_upsert_into_an_immutable_table {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(insert_into<Quote>()
                                 .values(col<&Quote::instrument_id> = key<Instrument>("i"), col<&Quote::price> = 1)
                                 .on_conflict(col<&Quote::id>)
                                 .do_update(col<&Quote::price> = 1));
#else
constexpr auto text = sql_of(insert_into<Quote>()
                                 .values(col<&Quote::instrument_id> = key<Instrument>("i"), col<&Quote::price> = 1)
                                 .on_conflict(col<&Quote::id>)
                                 .do_nothing());
#endif

}  // namespace an_upsert_into_an_immutable_table
