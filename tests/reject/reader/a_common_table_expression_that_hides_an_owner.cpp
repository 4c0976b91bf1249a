// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1012 checked_sql\(\): the common table expression chapters has the name of a table in which the scope looks up whose rows those of words are
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>

#include "../../support/owned.hpp"

namespace a_common_table_expression_that_hides_an_owner {
using namespace owned;
using bound = decltype(std::declval<session&>().scoped(key<House>()));

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<owned::tables>(
    [] { return "with chapters as (select 1 as one) select w.letters from words w, chapters"; });
auto letters(bound& db) { return db.fetch(text); }
#else
constexpr auto text = checked_sql<owned::tables>(
    [] { return "with headings as (select 1 as one) select w.letters from words w, headings"; });
auto letters(bound& db) { return db.fetch(text); }
#endif

}  // namespace a_common_table_expression_that_hides_an_owner
