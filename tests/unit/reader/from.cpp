// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/from.hpp>

#include <string>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::parsed;

TEST_CASE("every source and every join") {
    for (char const* text :
         {"select 1 from a, s.b c, only d as e(f, g), (select 1) h(i), lateral (select a.x) j",
          "select 1 from a cross join b natural join c left outer join d on true right join e using "
          "(x, y) full join f on a = b inner join g on true",
          "select 1 from a join b join c on b.x = c.x on a.x = b.x",
          "select 1 from (a join (b left join c on true) on true)",
          "select 1 from generate_series(1, 2) with ordinality as g(n, o), unnest(x) u, "
          "jsonb_to_record('{}') as r(a int, b text[])",
          "select 1 from rows from (f(1), s.g(2) as (a int, b text[])) with ordinality as t(x, y, z)",
          "select 1 from t tablesample bernoulli (10) repeatable (3)",
          "select 1 from (values (1), (2)) v(a)",
          "select 1 from (a join b on true) as j, ((c join d on true)) e(f, g)",
          "select 1 from a join b using (c) as u",
          "select 1 from ((select 1)) x, ((select 1) union select 2) y, ((select 3) z join a on true)",
          "select 1 from current_date"})
        CHECK(parsed(text) == "");
}
TEST_CASE("what is missing or not supported in FROM") {
    CHECK(parsed("select 1 from (select 1)") ==
          "AS1001 SQL 1:25 the end: expected a name for the query: (select ...) as name");
    CHECK(parsed("select 1 from a join b").starts_with("AS1001 SQL 1:23 the end: expected on or using"));
    CHECK(parsed("select 1 from (a)").starts_with("AS1001"));
    CHECK(parsed("select 1 from a join b on true, (c)").starts_with("AS1001"));
    CHECK(parsed("select 1 from " + std::string(100, '(') + "a").starts_with("AS1013"));
    CHECK(parsed("select 1 from ((a join b on true) as j)").starts_with("AS1001 SQL 1:15"));
    CHECK(parsed("select 1 from a join b using (c) d").starts_with("AS1001"));
    CHECK(parsed("select 1 from rows from (f(1), 2)").starts_with("AS1001 SQL 1:32"));
    CHECK(parsed("select 1 from rows from (f(1), g(2)) as t(a int)").starts_with("AS1001"));
}
