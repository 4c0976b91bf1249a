// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/groups.hpp>

#include <string>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("a primary key that is in every grouping set has the table's other columns") {
    for (char const* groups : {"grouping sets ((id), (venue, id))",
                               "id, rollup (venue)",
                               "grouping sets ((id), grouping sets (id, (id, venue)))"})
        CHECK(reads(std::string("select symbol, count(*) from instruments group by ") + groups) ==
              "symbol character varying?, count bigint");
    for (char const* groups :
         {"grouping sets ((id), (venue))", "rollup (id)", "cube (id, venue)", "grouping sets (id, ())"})
        CHECK(reads(std::string("select symbol, count(*) from instruments group by ") + groups)
                  .starts_with("AS1007 SQL 1:8 instruments.symbol"));
}

TEST_CASE("beside groups every column is a key, depends on one, or is aggregated") {
    CHECK(reads("select rank, count(*) from venues group by rank") == "rank integer, count bigint");
    CHECK(reads("select code, name from venues group by code") == "code character varying, name text");
    CHECK(reads("select rank + 1 as r, count(*) from venues group by rank + 1 order by r") ==
          "r integer, count bigint");
    CHECK(reads("select lower(name), count(*) from venues group by 1") == "lower text, count bigint");
    CHECK(
        reads("select name, count(*) from venues group by rank") ==
        "AS1007 SQL 1:8 venues.name: it is not grouped, beside groups; add it to GROUP BY or put it into an aggregate");
    CHECK(reads("select count(*), (select v.name) from venues v").starts_with("AS1007 SQL 1:26 v.name"));
    CHECK(reads("select rank, grouping(rank) as g from venues group by rollup (rank)") == "rank integer?, g integer");
    CHECK(reads("select sum(rank) as s from venues group by s").starts_with("AS1008"));
}
