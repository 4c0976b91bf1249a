// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/queries.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::parsed;

TEST_CASE("every clause of a query") {
    for (char const* text :
         {"select distinct on (a, b) a from t order by a, b desc nulls last limit 3 offset 2 rows",
          "select all a from t group by rollup (a, b), cube (c), grouping sets ((a), (), (b, c)) having a > 1",
          "select a from t window w as (partition by a order by b), v as (w) fetch first 3 rows with ties",
          "values (1, 'a'), (2, 'b') order by 1",
          "table t",
          "(select 1) union (select 2 limit 1) intersect all select 3 order by 1 limit all",
          "with recursive r(n) as materialized (select 1 union all select n + 1 from r), s as not materialized (select "
          "2) select * from r, s;",
          "with recursive r as (select 1) search breadth first by a, b set c cycle a set d to date '2024-01-01' "
          "default null "
          "using e, s as (select 2) cycle a set d using e select 1",
          "select a from t for update of t skip locked",
          "select a from t for no key update nowait for key share",
          "select a \"from\", b select, c as from from t"})
        CHECK(parsed(text) == "");
}
TEST_CASE("clauses that are there twice, in disorder or not to be") {
    CHECK(parsed("select a from t limit 1 limit 2").starts_with("AS1001 SQL 1:25 limit: expected one LIMIT"));
    CHECK(parsed("(select a from t order by a) order by a").starts_with("AS1001"));
    CHECK(parsed("select a from t group by a where a").starts_with("AS1001"));
    CHECK(parsed("select a into b from t").starts_with("AS1012 SQL 1:10 SELECT INTO"));
    CHECK(parsed("select 1 from (with x as (delete from t) select 1) y").starts_with("AS1012"));
    CHECK(parsed("with x as (select 1) search first by a set b select 1")
              .starts_with("AS1001 SQL 1:29 first: expected depth"));
    CHECK(parsed("with x as (select 1) cycle a set b to c default d using e select 1").starts_with("AS1001"));
    CHECK(parsed("select a from t for update of u") ==
          "AS1002 SQL 1:31 for update of u: nothing in FROM has this name");
}
