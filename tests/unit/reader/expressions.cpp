// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/expressions.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::parsed;

TEST_CASE("expressions of every form") {
    for (char const* text :
         {"-2 ^ 2 + 3 * - 1 % 5",
          "not a = b and c or d is not null",
          "a || b || 'c' collate \"C\"",
          "@ -5 + ~ 1, |/ 25.0, !! q",
          "a between 1 and 2 and b not between symmetric 3 and 4",
          "a like 'x' escape '!' or b not ilike c and d similar to e",
          "a in (1, 2) and b not in (select 1)",
          "a is null is not null, a isnull, b notnull, a is not distinct from b, c is not unknown, d is nfc normalized",
          "(a, b) = (c, d), row(1, 2) < row(e, f), row()",
          "a like any (b) and c not ilike all (array['x']) and d like some (select 'y')",
          "a = any (b) and c <> all (select 1) and d >= some (array[1])",
          "(array[[1, 2], [3, 4]])[1:2][1], array(select 1), x[:2], x[1:]",
          "a::int::text, cast(b as varchar(3)[]), (c).d.e, (f(1)).g",
          "case a when 1 then 2 else 3 end, case when b then c end",
          "exists (select 1), (select 1), a at time zone 'UTC'",
          "(a, b) overlaps (c, d)",
          "a operator(pg_catalog.+) b operator(*) c, operator(pg_catalog.-) d, e operator(=) any (f)",
          "current_date, current_timestamp(3), user, localtime",
          "date '2024-01-01', interval '1' day, timestamp(3) with time zone '2024-01-01', jsonb '{}', numeric(5, 2) "
          "'1', double precision '1'"})
        CHECK(parsed(std::string("select ") + text + " from t") == "");
}
TEST_CASE("operators with a schema are PostgreSQL's") {
    CHECK(parsed("select a operator(app.+) b").starts_with("AS1012 SQL 1:19 an operator of another schema"));
    CHECK(parsed("select a operator(pg_catalog.b) c").starts_with("AS1001 SQL 1:30 b: expected an operator"));
}
TEST_CASE("operators that do not chain") {
    CHECK(parsed("select a = b = c")
              .starts_with("AS1001 SQL 1:14 =: expected and, or or parentheses; such operators do not chain"));
    CHECK(parsed("select a like b like c").starts_with("AS1001"));
    CHECK(parsed("select a is distinct from b is distinct from c").starts_with("AS1001"));
    CHECK(parsed("select (a = b) = c, a < (b < c)") == "");
}
