// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/analyser.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("a parameter has the type of the first thing it stands beside") {
    CHECK(reads("select id from instruments where tick > :least and :least > 0") == "id bigint | :least numeric");
    CHECK(reads("select :a::int + :b as c") == "c integer | :a integer, :b integer");
    CHECK(reads("select :a || 'x' as c, :b as d") == "c text, d text | :a text, :b text");
    CHECK(reads("select id from instruments where id = any(:ids)") == "id bigint | :ids bigint[]");
    CHECK(reads("select 1 from venues where :a in (rank, 1.5)") ==
          "AS1009 SQL 1:28 :a: it is integer in one place and numeric here; cast it: :a::integer");
    CHECK(reads("select :a is null") == "AS1009 SQL 1:8 :a: nothing beside it tells its type; cast it: :a::integer");
}
TEST_CASE("several mistakes are told at once") {
    CHECK(reads("select nam from venues where rak = 1") ==
          "AS1003 SQL 1:8 column nam: there is no such column; venues has name; AS1003 SQL 1:30 column rak: there is "
          "no such column; venues has rank");
}
