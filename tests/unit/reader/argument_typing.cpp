// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/argument_typing.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("arguments by name") {
    CHECK(reads("select make_interval(days => :n) a, make_interval(1, months := rank) b, make_date(day => 1, month => "
                "2, year => null) c from venues") == "a interval, b interval, c date? | :n integer");
    CHECK(reads("select make_interval(1, years => 2)")
              .starts_with("AS1006 SQL 1:8 make_interval(integer, years => "
                           "integer): PostgreSQL has no function"));
    CHECK(reads("select make_date(month => 1, day => 2)").starts_with("AS1006"));
    CHECK(reads("select make_interval(days => 1, Days => 2)") ==
          "AS1006 SQL 1:33 make_interval(): two arguments are called Days");
    CHECK(reads("select make_interval(days => 1, 2)") ==
          "AS1006 SQL 1:33 make_interval(): an argument without a name cannot follow one that has a name");
    CHECK(reads("select make_interval(days => rank) from venues group by make_interval(hours => rank)")
              .starts_with("AS1007"));
}
TEST_CASE("an array in place of several arguments") {
    CHECK(reads("select concat(variadic words) a, concat(variadic :w::text[]) b, jsonb_build_array(variadic "
                "nullif(words, '{}')) c from shelves") == "a text, b text, c jsonb? | :w text[]");
    CHECK(reads("select concat(variadic name) from venues") ==
          "AS1006 SQL 1:24 concat(): VARIADIC takes an array, and this is text; cast it");
    CHECK(reads("select rank(variadic array[1]) within group (order by rank) from venues").starts_with("AS1012"));
}
