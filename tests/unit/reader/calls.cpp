// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/calls.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::parsed;

TEST_CASE("calls of every form") {
    for (char const* text :
         {"f(), g(*), s.h(1, a), count(distinct a), count(all b)",
          "string_agg(a, ',' order by b desc) filter (where c)",
          "percentile_cont(0.5) within group (order by a)",
          "sum(a) over w, sum(b) over (w rows unbounded preceding), rank() over (partition by a, b "
          "order by c range between interval '1 day' preceding and current row exclude ties)",
          "extract(year from a), extract('year' from a), position('a' in b), trim(both 'x' from a), "
          "trim(leading from b), trim(c, 'x'), substring(a from 2 for 3), substring(a for 3), "
          "substring(a, 2), substring(a similar b escape '#'), overlay(a placing b from 2 for 3), normalize(a, nfc)",
          "coalesce(a, b), greatest(a, b, c), least(a), nullif(a, b), grouping(a, b)",
          "left(a, 2), right(b, 2)",
          "f(a => 1, \"B\" := 2), f(1, left => 2), f(a, variadic b), f(variadic b order by c)"})
        CHECK(parsed(std::string("select ") + text + " from t window w as (order by a)") == "");
}
TEST_CASE("calls that are not supported") {
    CHECK(parsed("select xmlelement(name a)").starts_with("AS1012"));
    CHECK(parsed("select json_value(a, '$.b')").starts_with("AS1012"));
    CHECK(parsed("select sum(a) over").starts_with("AS1001"));
    CHECK(parsed("select substring(a similar b)").starts_with("AS1001 SQL 1:29 ): expected escape"));
    CHECK(parsed("select a similar b").starts_with("AS1001 SQL 1:18 b"));
    CHECK(parsed("select f(select => 1)").starts_with("AS1001 SQL 1:10"));
    CHECK(parsed("select f(variadic a, b)").starts_with("AS1001 SQL 1:20"));
    CHECK(parsed("select f(distinct variadic a)").starts_with("AS1001"));
}
