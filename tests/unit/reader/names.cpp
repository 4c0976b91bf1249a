// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/names.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("columns are found as PostgreSQL finds them") {
    CHECK(reads("select NAME, v.code, venues.rank from venues v") ==
          "AS1002 SQL 1:22 venues.rank: nothing in FROM is called venues; it has the alias v there");
    CHECK(reads("select v.\"name\", i.SYMBOL from venues v join instruments i on i.venue = v.code") ==
          "name text, symbol character varying");
    CHECK(reads("select f.price, ledger.fills.fee from ledger.fills f") ==
          "AS1002 SQL 1:17 fills.fee: nothing in FROM is called fills; it has the alias f there");
    CHECK(reads("select ledger.fills.fee from ledger.fills") == "fee numeric?");
    CHECK(reads("select (select v.name from venues v where v.code = i.venue) as at from instruments i") == "at text?");
    CHECK(reads("select code from venues join instruments on venue = code and exists (select from accounts where user "
                "= code)") == "code character varying");
}
TEST_CASE("a source by its name is a row, or what a function returns") {
    CHECK(reads("select count(v), to_jsonb(v.*) j from venues v") ==
          "AS1007 SQL 1:27 v: it is not grouped, beside groups; add it to GROUP BY or put it into an aggregate");
    CHECK(reads("select to_jsonb(v) j, v is null n from venues v") == "j jsonb, n boolean");
    CHECK(reads("select to_jsonb(i) j from venues v left join instruments i on i.venue = v.code") == "j jsonb?");
    CHECK(reads("select x ->> 'a' a from jsonb_array_elements('[]') as x") == "a text?");
}
TEST_CASE("what is in FROM and not seen") {
    CHECK(reads("select 1 from venues v left join instruments i on a.id is null join accounts a on true")
              .starts_with("AS1002 SQL 1:51 a.id: ON sees only what its own JOIN joins"));
    CHECK(reads("select 1 from venues v, (select v.code) x")
              .ends_with("v.code: v is in the FROM around this query, which sees it only as lateral (select ...)"));
    CHECK(reads("select 1 from venues v right join lateral (select v.code) x on true")
              .starts_with("AS1002 SQL 1:51 v: LATERAL cannot read the left side of RIGHT JOIN or FULL JOIN"));
    CHECK(reads("with r as (select 1 union select 2 from r) select 1")
              .ends_with("there is no such table in the set; a common table expression reads itself with WITH "
                         "RECURSIVE"));
}
TEST_CASE("what is not there, or not clear") {
    CHECK(reads("select id from instruments, accounts") ==
          "AS1004 SQL 1:8 column id: instruments and accounts have it; write instruments.id");
    CHECK(reads("select symbl from instruments") ==
          "AS1003 SQL 1:8 column symbl: there is no such column; instruments has symbol");
    CHECK(reads("select v.x from venues v") ==
          "AS1003 SQL 1:8 column v.x: there is no such column; v has code, name, opens, rank");
    CHECK(reads("select 1 from fills") ==
          "AS1002 SQL 1:15 table fills: it is in the PostgreSQL schema ledger; write ledger.fills");
    CHECK(reads("select 1 from venuse") ==
          "AS1002 SQL 1:15 table venuse: there is no such table in the set; it has venues");
    CHECK(reads("select 1 from venues, venues") ==
          "AS1004 SQL 1:23 venues: it stands twice in FROM; give one of them an alias");
}
TEST_CASE("what a stranger may have meant by a name that is no column") {
    CHECK(reads("select rank + 1 as r from venues where r > 2") ==
          "AS1003 SQL 1:40 column r: there is no such column in FROM; a result has this name, which WHERE does not "
          "see; repeat what it stands for");
    CHECK(reads("select rank as r from venues order by r + 1")
              .ends_with("which an expression in ORDER BY does not see; repeat what it stands for"));
    CHECK(reads("select code from venues where name = \"New York\"") ==
          "AS1003 SQL 1:38 column New York: there is no such column in FROM; a text stands in single quotes");
}
