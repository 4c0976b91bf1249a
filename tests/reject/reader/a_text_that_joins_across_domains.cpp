// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0223 SQL 1:44 join: news_items \(domain news\) and instruments \(domain market\): a join across domains needs a foreign key or a declared link, or a condition on columns that are linked to one key; nearest path: news_items -> news_mentions -> instruments
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/trading.hpp"

namespace a_text_that_joins_across_domains {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<trading::tables>(
    [] { return "select n.id from news_items n, instruments i where i.vt_symbol = n.headline"; });
#else
constexpr auto text = checked_sql<trading::tables>([] {
    return "select n.id from news_items n, news_mentions m, instruments i where m.news_item_id = n.id and "
           "m.instrument_id = i.id and n.headline <> i.vt_symbol";
});
#endif

}  // namespace a_text_that_joins_across_domains
