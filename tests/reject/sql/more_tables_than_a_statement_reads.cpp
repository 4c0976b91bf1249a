// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0412 join\(\): s31 is one table too many; a statement reads from at most 32
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace more_tables_than_a_statement_reads {
using namespace trading;

template <char... Digit>
inline constexpr auto sector = alias<Sector>(meta::label<meta::text<1 + sizeof...(Digit)>({'s', Digit..., 0})>{});

/// A query that reads sectors under many names.
template <int First, int Last>
constexpr auto with_aliases(auto const& query) {
    if constexpr (First == Last) return query;
    else
        return with_aliases<First + 1, Last>(
            query.join(sector<'0' + First / 10, '0' + First % 10>, col<&Sector::parent_id>));
}

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(with_aliases<0, 32>(select(count()).from<Sector>()));
#else
constexpr auto text = sql_of(with_aliases<0, 31>(select(count()).from<Sector>()));
#endif

}  // namespace more_tables_than_a_statement_reads
