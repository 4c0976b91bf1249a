// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0221 join\(\): news_items and instruments: no foreign key or link connects them; nearest path: news_items -> news_mentions -> instruments
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_join_that_no_foreign_key_supports {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<NewsItem>().join<Instrument>());
#else
constexpr auto text = sql_of(from<NewsItem>().join<NewsMention>().join<Instrument>());
#endif

}  // namespace a_join_that_no_foreign_key_supports
