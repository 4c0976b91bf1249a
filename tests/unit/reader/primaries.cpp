// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/primaries.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::parsed;

TEST_CASE("what operators stand between") {
    for (char const* text : {"a.b, s.a.b, \"A\".\"b\", (c).d, (f(1)).g[2]",
                             "1, 'a', e'b', null, true, :p, :q?",
                             "(select 1), exists (select 2), array(select 3)",
                             "x[1][2], x[1:2][3], array[[1], [2]]",
                             "case when a then b end, cast(a as text), a::text::int",
                             "row(1), (1, 2), ((1))"})
        CHECK(parsed(std::string("select ") + text + " from t") == "");
    CHECK(parsed("select a.b.c.d").starts_with("AS1001"));
    CHECK(parsed("select case 1 end").starts_with("AS1001 SQL 1:15 end: expected when"));
    CHECK(parsed("select cast(a)").starts_with("AS1001 SQL 1:14 ): expected as"));
    CHECK(parsed("select (a.b).*").starts_with("AS1012"));
}
TEST_CASE("elements and fields of what is no column, parameter or parentheses need parentheses") {
    for (char const* text :
         {"a[1]", ":p[1]", "(f(1))[1]", "(select a)[1]", "(a::int[])[1]", "(array[1, 2])[1]", "a::int[1]"})
        CHECK(parsed(std::string("select ") + text + " from t") == "");
    for (char const* text : {"f(1)[1]",
                             "array[1, 2][1]",
                             "array(select 1)[1]",
                             "cast(a as int[])[1]",
                             "case when a then b end[1]",
                             "f(1).a",
                             "'x'[1]"})
        CHECK(parsed(std::string("select ") + text + " from t")
                  .ends_with("expected an operator; an element or field of this needs parentheses: (...)[1], "
                             "(...).name"));
}
