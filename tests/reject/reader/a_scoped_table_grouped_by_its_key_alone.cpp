// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1012 checked_sql\(\): words has a scope, and columns beside its primary key in GROUP BY must be grouped too; add them to GROUP BY
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>

#include "../../support/owned.hpp"

namespace a_scoped_table_grouped_by_its_key_alone {
using namespace owned;
using bound = decltype(std::declval<session&>().scoped(key<House>()));

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<owned::tables>([] { return "select id, letters from words group by id"; });
auto letters(bound& db) { return db.fetch(text); }
#else
constexpr auto text = checked_sql<owned::tables>([] { return "select id, letters from words group by id, letters"; });
auto letters(bound& db) { return db.fetch(text); }
#endif

}  // namespace a_scoped_table_grouped_by_its_key_alone
