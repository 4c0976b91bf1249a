// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0223 join\(\): news_items \(domain news\) and instruments \(domain market\): a join across domains needs a foreign key or a declared link, or a condition on columns that are linked to one key; nearest path: news_items -> news_mentions -> instruments
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_join_across_domains_with_a_condition_of_its_own {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    sql_of(from<NewsItem>().join<Instrument>(col<&NewsItem::headline> == col<&Instrument::vt_symbol>));
#else
constexpr auto text = sql_of(
    from<NewsItem>().join<NewsMention>().join<Instrument>(col<&NewsMention::instrument_id> == col<&Instrument::id>));
#endif

}  // namespace a_join_across_domains_with_a_condition_of_its_own
