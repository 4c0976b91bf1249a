// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/call_typing.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("functions, aggregates and windows have the types of the catalogue") {
    CHECK(reads("select lower(name) a, round(rank, 1) b, date_trunc('day', now()) c, string_to_array(name, ',') d, "
                "age(now()) e from venues") == "a text, b numeric, c timestamp with time zone, d text[], e interval");
    CHECK(reads("select count(*) a, sum(rank) b, avg(rank) c, array_agg(name) d, max(opens) e, stddev(rank) f from "
                "venues") == "a bigint, b bigint?, c numeric?, d text[]?, e time without time zone?, f numeric?");
    CHECK(
        reads("select rank() over (order by rank) a, lag(name) over (order by rank) b, sum(rank) over (order by rank) "
              "c, first_value(rank) over (order by rank rows between 2 preceding and 1 preceding) d from venues") ==
        "a bigint, b text?, c bigint, d integer?");
    CHECK(reads("select percentile_cont(0.5) within group (order by rank) a, mode() within group (order by name) b "
                "from venues") == "a double precision?, b text?");
    CHECK(reads("select v.code, (select max(v.rank)) a from venues v group by v.code") ==
          "code character varying, a integer?");
}
TEST_CASE("calls that there are not, or not there") {
    CHECK(reads("select lowr(name) from venues") ==
          "AS1006 SQL 1:8 lowr(): PostgreSQL has no such function; it has lower()");
    CHECK(reads("select lower(rank) from venues") ==
          "AS1006 SQL 1:8 lower(integer): PostgreSQL has no function of this name that takes these arguments; cast "
          "them, or give others");
    CHECK(reads("select round(bid, 2) from quotes") ==
          "AS1006 SQL 1:8 round(double precision, integer): PostgreSQL has no function of this name that takes these "
          "arguments; it has round(numeric, integer)");
    CHECK(reads("select year(opened) from accounts") ==
          "AS1006 SQL 1:8 year(): PostgreSQL has no such function; it has date_part()");
    CHECK(reads("select name from venues where sum(rank) > 1") ==
          "AS1008 SQL 1:31 sum(): an aggregate cannot be used in WHERE: its rows are not grouped yet; use HAVING");
    CHECK(reads("select sum(count(*)) from venues") ==
          "AS1008 SQL 1:12 count(): an aggregate cannot be used in an aggregate; put the inner one into a query of its "
          "own");
    CHECK(reads("select rank() from venues") == "AS1008 SQL 1:8 rank(): it needs a window: over (...)");
    CHECK(reads("select count() from venues") == "AS1006 SQL 1:8 count(): count(*) counts rows");
    CHECK(reads("select name from venues where row_number() over () = 1").starts_with("AS1008"));
    CHECK(reads("select sum(rank) over w from venues") ==
          "AS1002 SQL 1:23 over w: no window of the query has this name");
    CHECK(reads("select app.price(1)") ==
          "AS1006 SQL 1:8 app.price(): a function of the database's own is called with the library's words: "
          "call<...>(...)");
}
