// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/merged_columns.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("NATURAL merges all columns that both sides have, in the order of the left one") {
    CHECK(reads("select * from quotes a natural join (select ask, at, 1 as n from quotes) b") ==
          "at timestamp with time zone, ask double precision, symbol character varying, bid double precision, n "
          "integer");
    CHECK(reads("select symbol, n from quotes a natural left join (values ('AAPL', 1)) b(symbol, n)") ==
          "symbol character varying, n integer?");
    CHECK(reads("select * from quotes natural full join (select 'a' as symbol) b") ==
          "symbol character varying?, at timestamp with time zone?, bid double precision?, ask double precision?");
    CHECK(reads("select * from venues natural right join (values ('a', 1)) b(code, n)") ==
          "code character varying?, name text?, opens time without time zone?, rank integer?, n integer");
    CHECK(reads("select * from generate_series(1, 3) n natural join (values (1, 'a'), (2, null)) v(n, s)") ==
          "n integer, s text?");
}
TEST_CASE("merged columns count once, on both sides") {
    CHECK(reads("select * from (values (1, 2)) a(x, y) join (values (1, 3)) b(x, z) using (x) natural join (values (1, "
                "4)) c(x, u)") == "x integer, y integer, z integer, u integer");
    CHECK(reads("select * from (values (1, 2)) a(x, y) natural join ((values (1, 3)) b(x, z) natural join (values (1, "
                "4)) c(x, u)) natural full join (values (1, 2)) d(x, y)") ==
          "x integer?, y integer?, z integer?, u integer?");
    CHECK(reads("with c(x, y) as (select 1, 2) select j.x, * from (c a natural join c b) as j(x) natural join c") ==
          "x integer, x integer, y integer");
}
TEST_CASE("what a join with an alias calls its columns is what counts") {
    CHECK(reads("select * from (quotes a join quotes b using (symbol)) as j(s, t) natural join (select at as t, 1 as "
                "symbol from quotes) x")
              .starts_with("t timestamp with time zone, s character varying, bid double"));
    CHECK(reads("select * from (venues join quotes on true) as j(t) join (select code as t from venues) x using (t)")
              .starts_with("t character varying, name text"));
}
TEST_CASE("without a common column every row meets every row") {
    CHECK(reads("select code, kind from venues natural join instruments") == "code character varying, kind text");
    CHECK(reads("select code, symbol from venues natural left join quotes") ==
          "code character varying, symbol character varying?");
}
TEST_CASE("what NATURAL cannot merge") {
    CHECK(reads("select 1 from (quotes a join quotes b on true) natural join quotes c") ==
          "AS1003 SQL 1:48 natural join: column symbol stands more than once on one side of the join");
    CHECK(reads("select 1 from quotes c natural join (quotes a join quotes b on true)") ==
          "AS1003 SQL 1:24 natural join: column symbol stands more than once on one side of the join");
    CHECK(
        reads("select 1 from (select 1 as x, 2 as x) a natural join (select 1 as x) b").starts_with("AS1003 SQL 1:41"));
    CHECK(reads("select 1 from (select 1 as x, 2 as x) a join (select 1 as x) b using (x)").starts_with("AS1003"));
    CHECK(reads("select x from (select 1 as x, 2 as y, 3 as y) a natural join (select 1 as x) b") == "x integer");
    CHECK(reads("select 1 from instruments i natural join accounts a") ==
          "AS1005 SQL 1:29 =: PostgreSQL has no such operator between bigint and uuid; cast one of them; "
          "NATURAL JOIN compares the columns id");
    CHECK(reads("select symbol from quotes a natural join quotes b").starts_with("symbol"));
    CHECK(reads("select bid from quotes a natural join (select symbol from quotes) b join quotes c using (symbol)")
              .starts_with("AS1004 SQL 1:8"));
    CHECK(reads("select 1 from (select 1) a natural join (select 2) b")
              .starts_with("AS1012 SQL 1:28 NATURAL JOIN on columns without a name"));
    CHECK(reads("select 1 from (select 1) a natural join (select 2 as \"?column?\") b").starts_with("AS1012"));
    CHECK(reads("select 1 as one from (select 1) a natural join (select 2 as n) b") == "one integer");
    CHECK(reads("with recursive r(n) as (select 1 union all select n + 1 from r where n < 3) cycle n set again using p "
                "select (select x.n from r natural join (select true as again, 1 as m) x) as v")
              .starts_with("AS1012 SQL 1:129 NATURAL JOIN on a column of SEARCH or CYCLE"));
    CHECK(reads("with recursive r(n) as (select 1 union all select n + 1 from r where n < 3) cycle n set again using p "
                "select (select x.m from (select true as again, 1 as m) x natural join r) as v")
              .starts_with("AS1012"));
}
