// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/search_cycle.hpp>

#include <string>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

namespace {
/// A recursion over a and b, with these clauses, and a query.
std::string recursion(char const* clauses, char const* query) {
    return reads(
        std::string("with recursive t(a, b) as (select 1, 'x' union all select a + 1, b from t where a < 3) ") +
        clauses + " " + query);
}
}  // namespace

TEST_CASE("SEARCH makes an order, CYCLE a mark and a path") {
    CHECK(recursion("search depth first by a set o", "select a from t order by o") == "a integer");
    CHECK(recursion("search breadth first by a, b set o cycle a set c using p", "select * from t") ==
          "a integer, b text?, o record, c boolean, p record[]");
    CHECK(recursion("cycle a set c to 'yes' default null using p", "select c from t where not c = 'no'") == "c text");
    CHECK(recursion("cycle a set c to 1 default 2.5 using p", "select c from t") == "c numeric");
    CHECK(recursion("search depth first by a set o", "select * from (select * from t) x") == "a integer, b text?");
}
TEST_CASE("what SEARCH and CYCLE do not take") {
    CHECK(recursion("search depth first by z set o", "select 1") == "AS1003 SQL 1:110 search z: t has no such column");
    CHECK(recursion("search depth first by a, a set o", "select 1").starts_with("AS1004"));
    CHECK(recursion("cycle a set b using p", "select 1").starts_with("AS1004"));
    CHECK(recursion("cycle a set p using p", "select 1").starts_with("AS1004"));
    CHECK(recursion("cycle a set c to json '1' default '2' using p", "select 1").starts_with("AS1005"));
    CHECK(reads("with t as (select 1 as a) search depth first by a set o select * from t")
              .starts_with("AS1008 SQL 1:27 t: SEARCH and CYCLE are for a recursive query"));
}
