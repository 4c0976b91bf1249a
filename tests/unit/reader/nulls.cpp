// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/nulls.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("a condition makes columns not NULL, an outer join makes them so") {
    CHECK(reads("select opens from venues") == "opens time without time zone?");
    CHECK(reads("select opens from venues where opens is not null") == "opens time without time zone");
    CHECK(reads("select opens from venues where opens > '10:00' or rank = 1") == "opens time without time zone?");
    CHECK(reads("select v.name, i.symbol from venues v left join instruments i on i.venue = v.code") ==
          "name text, symbol character varying?");
    CHECK(reads("select v.name, i.symbol from venues v left join instruments i on i.venue = v.code where i.id > 3") ==
          "name text, symbol character varying");
    CHECK(reads("select v.name from instruments i full join venues v on i.venue = v.code") == "name text?");
    CHECK(reads("select coalesce(opens, '9:00') a, nullif(rank, 1) b, case when rank = 1 then 1 end c, opens is null d "
                "from venues") == "a time without time zone, b integer?, c integer?, d boolean");
}
TEST_CASE("what is continued with NULL, and keys that a grouping set lacks") {
    CHECK(reads("select generate_series(1, 2) a, generate_series(1, 3) b") == "a integer?, b integer?");
    CHECK(reads("select generate_series(1, 2) a, rank b from venues") == "a integer, b integer");
    CHECK(reads("select 'all' a, 7 b, count(*) c from venues group by rollup (a)") == "a text?, b integer, c bigint");
}
TEST_CASE("a recursion makes NULL what its rows without NULL make so") {
    CHECK(reads("with recursive r as (select id, 1 as k from instruments union all select r.id, r.k + 1 from r where "
                "r.k < 3) select id, k from r") == "id bigint, k integer");
    CHECK(reads("with recursive r(a, b, c) as (select 1, 2, 3 union all select b, c, nullif(a, 1) from r where a < 9) "
                "select a, b, c from r") == "a integer?, b integer?, c integer?");
    CHECK(reads("with recursive r(n, m) as (select 1, rank from venues union all select n + 1, (select max(rank) from "
                "venues) from r where n < 3) select n, m from r") == "n integer, m integer?");
    CHECK(
        reads("with recursive r(n) as (select 1 union all select s.n from (select nullif(n, 2) as n from r) s) select "
              "n from r") == "n integer?");
}
TEST_CASE("an aggregate is NULL over no rows") {
    CHECK(reads("select sum(rank) a, count(rank) b from venues") == "a bigint?, b bigint");
    CHECK(
        reads(
            "select code, sum(rank) a, sum(rank) filter (where rank > 1) b, max(opens) c from venues group by code") ==
        "code character varying, a bigint, b bigint?, c time without time zone?");
    CHECK(reads("select (select count(*) from venues) a, (select max(rank) from venues) b, (select rank from venues "
                "limit 1) c") == "a bigint, b integer?, c integer?");
    CHECK(reads("select name from venues union select email from accounts") == "name text?");
}
