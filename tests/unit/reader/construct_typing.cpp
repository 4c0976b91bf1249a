// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/construct_typing.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("branches, arrays and casts") {
    CHECK(reads("select case rank when 1 then 'a' else null end a, case when rank > 1 then null else 'x' end b from "
                "venues") == "a text?, b text?");
    CHECK(reads("select array[]::int[] a, array[1, 2.5] b, (array[[1], [2]])[1][1] c, array['1', '2']::int[] d") ==
          "a integer[], b numeric[], c integer?, d integer[]");
    CHECK(reads("select array[[1, 2], [3, 4]]")
              .starts_with("AS1014 SQL 1:8 array: the library reads no array of arrays"));
    CHECK(reads("select (array[[1, 2], [3, 4]])[1:1]").starts_with("AS1014"));
    CHECK(reads("select array[]") == "AS1005 SQL 1:8 array[]: nothing tells its type; cast it: array[]::integer[]");
    CHECK(reads("select case when rank then 1 end from venues") ==
          "AS1005 SQL 1:18 WHEN: it takes a condition, and this is integer");
    CHECK(reads("select rank[1] from venues") == "AS1005 SQL 1:12 []: integer is not an array");
}
TEST_CASE("fields of rows") {
    CHECK(reads("select (v).name a, (x).n b, (jsonb_each_text('{}')).key c from venues v, (select null::int as n) x") ==
          "a text, b integer?, c text");
    CHECK(reads("select (v).nam from venues v") == "AS1003 SQL 1:9 column v.nam: there is no such column; v has name");
    CHECK(reads("select (rank).x from venues") == "AS1005 SQL 1:14 .x: a field is of a row, and this is integer");
    CHECK(reads("select (jsonb_each('{}')).name") == "AS1003 SQL 1:26 name: jsonb_each() has key and value");
    CHECK(reads("select (row(1, 2)).f1").starts_with("AS1012"));
    CHECK(reads("select (v).name from venues v group by v.rank").starts_with("AS1007 SQL 1:9 v.name"));
}
