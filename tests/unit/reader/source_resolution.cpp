// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/source_resolution.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("what stands in FROM has columns with types and names") {
    CHECK(reads("select * from (values (1, 'a'), (null, 'b')) v(n)") == "n integer?, column2 text");
    CHECK(reads("select * from generate_series(1, 3) g, unnest(array['a']) with ordinality u(w, o)") ==
          "g integer, w text?, o bigint");
    CHECK(reads("select * from jsonb_to_record('{}') as r(a int, b text[])") == "a integer?, b text[]?");
    CHECK(reads("select * from rows from (generate_series(1, 3), jsonb_each('{}')) with ordinality as t(n)") ==
          "n integer?, key text?, value jsonb?, ordinality bigint");
    CHECK(reads("with c(n) as (select 1), d as (select n + 1 as m from c) select * from d, c") ==
          "m integer, n integer");
    CHECK(reads("with recursive r(n) as (select 1 union all select n + 1 from r where n < 5) select * from r") ==
          "n integer");
    CHECK(reads("select v.name, x.n from venues v, lateral (select count(*) as n from instruments i where i.venue = "
                "v.code) x") == "name text, n bigint");
    CHECK(reads("select * from instruments i join venues v on v.code = i.venue join accounts a using (id)")
              .starts_with("AS1005"));
    CHECK(reads("select * from quotes a join quotes b using (symbol, at)") ==
          "symbol character varying, at timestamp with time zone, bid double precision, ask double precision, bid "
          "double precision, ask double precision");
}
TEST_CASE("a share of a table is a number, a parameter too") {
    CHECK(reads("select 1 a from venues tablesample bernoulli (:share) repeatable (:seed)") ==
          "a integer | :share real, :seed double precision");
    CHECK(reads("select 1 a from venues tablesample system (5 * 2)") == "a integer");
    CHECK(reads("select 1 a from venues tablesample system (true)") ==
          "AS1005 SQL 1:44 tablesample: it takes a number, and this is boolean");
    CHECK(reads("select 1 a from venues tablesample system ('ten')").starts_with("AS1010 SQL 1:44 'ten': real takes"));
}
TEST_CASE("functions of several columns are refused once") {
    CHECK(reads("select t.lexeme from unnest(to_tsvector('a')) t") ==
          "AS1012 SQL 1:22 unnest(): a function with several columns is not supported in checked SQL, but for "
          "jsonb_each and its like");
    CHECK(reads("select a from json_to_record('{}') r") ==
          "AS1012 SQL 1:15 json_to_record(): say its columns with their types: json_to_record(...) as name(column "
          "type, ...)");
}
