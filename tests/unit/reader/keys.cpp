// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/keys.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("sort keys are results, positions or expressions") {
    CHECK(reads("select name as n from venues order by n, 1, rank + 1") == "n text");
    CHECK(reads("select name from venues order by 2") == "AS1007 SQL 1:34 ORDER BY 2: the select list has 1 columns");
    CHECK(reads("select distinct name from venues order by rank") ==
          "AS1007 SQL 1:43 ORDER BY: with DISTINCT only results have an order; select it too");
    CHECK(reads("select distinct on (rank) name from venues order by name, rank").starts_with("AS1007"));
    CHECK(reads("select source from fill_notes order by source") ==
          "AS1007 SQL 1:40 ORDER BY: json has no order; cast it to jsonb or text");
    CHECK(reads("select id from instruments limit 'ten'") ==
          "AS1010 SQL 1:34 'ten': bigint takes a whole number up to 9223372036854775807");
}
