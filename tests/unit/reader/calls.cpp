// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/calls.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::parsed;

TEST_CASE("calls of every form") {
    for (char const* text : {"f(), g(*), s.h(1, a), count(distinct a), count(all b)",
                             "string_agg(a, ',' order by b desc) filter (where c)",
                             "percentile_cont(0.5) within group (order by a)",
                             "sum(a) over w, sum(b) over (w rows unbounded preceding), rank() over (partition by a, b "
                             "order by c range between interval '1 day' preceding and current row exclude ties)",
                             "extract(year from a), extract('year' from a), position('a' in b), trim(both 'x' from a), "
                             "trim(leading from b), trim(c, 'x'), substring(a from 2 for 3), substring(a for 3), "
                             "substring(a, 2), overlay(a placing b from 2 for 3), normalize(a, nfc)",
                             "coalesce(a, b), greatest(a, b, c), least(a), nullif(a, b), grouping(a, b)",
                             "left(a, 2), right(b, 2)"})
        CHECK(parsed(std::string("select ") + text + " from t window w as (order by a)") == "");
}
TEST_CASE("calls that are not supported") {
    CHECK(parsed("select make_interval(days => 3)").starts_with("AS1012 SQL 1:22 an argument by name"));
    CHECK(parsed("select xmlelement(name a)").starts_with("AS1012"));
    CHECK(parsed("select json_value(a, '$.b')").starts_with("AS1012"));
    CHECK(parsed("select sum(a) over").starts_with("AS1001"));
}
