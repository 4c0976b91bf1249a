// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0505 update\(\): quotes is immutable: its rows are not changed; insert a new row
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_update_of_an_immutable_table {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(update<Quote>().set(col<&Quote::price> = 1).where(col<&Quote::price> < 0));
#else
constexpr auto text = sql_of(remove_from<Quote>().where(col<&Quote::price> < 0));
#endif

}  // namespace an_update_of_an_immutable_table
