// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/membership_typing.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("lists, arrays and queries on the right of IN, ANY and ALL") {
    CHECK(reads("select rank in (1, 2.5, :a) a, rank = any(array[1]) b, rank <> all (select rank from venues) c from "
                "venues") == "a boolean, b boolean?, c boolean? | :a numeric");
    CHECK(
        reads(
            "select (code, rank) in (select venue, 1 from instruments) a, (rank, name) in ((1, 'a')) b from venues") ==
        "a boolean, b boolean");
    CHECK(reads("select rank in ('a') from venues") ==
          "AS1010 SQL 1:17 'a': integer takes a whole number up to 2147483647");
    CHECK(reads("select rank in (name) from venues") ==
          "AS1005 SQL 1:13 =: PostgreSQL has no such operator between integer and text; cast one of them");
    CHECK(reads("select rank in (select rank, name from venues) from venues") ==
          "AS1011 SQL 1:13 the query in parentheses has 2 columns and must have 1");
    CHECK(reads("select rank = any(rank) from venues") ==
          "AS1005 SQL 1:15 any: it takes an array or a query, and this is integer");
}
