// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/results.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("results are called as PostgreSQL calls them") {
    CHECK(reads("select rank, lower(name), rank::text, '1'::int, count(*) over (), case when true then rank end, "
                "coalesce(rank, 1), array[1], exists (select 1), (select v.name from venues v limit 1), current_date, "
                "trim(name) from venues") ==
          "rank integer, lower text, rank text, int4 integer, count bigint, case integer?, coalesce integer, array "
          "integer[], exists boolean, name text?, current_date date, btrim text");
    CHECK(reads("select rank + 1, -rank, 1, 'a', case when true then 1 else rank end, extract(year from now()) from "
                "venues") == " integer,  integer,  integer,  text, rank integer, extract numeric?");
    CHECK(reads("select *, v.* from venues v") ==
          "code character varying, name text, opens time without time zone?, rank integer, code character varying, "
          "name text, opens time without time zone?, rank integer");
    CHECK(reads("select w.* from venues v") == "AS1002 SQL 1:8 w.*: nothing in FROM is called w");
    CHECK(reads("select *") == "AS1002 SQL 1:8 *: the query has no FROM, so there are no columns");
}
