// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/window_typing.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

namespace {
/// What is said of sum(rank) over this window.
std::string over(std::string const& window) { return reads("select sum(rank) over (" + window + ") s from venues"); }
}  // namespace

TEST_CASE("the distances of a frame have the types that PostgreSQL takes") {
    CHECK(over("order by code rows :n preceding") == "s bigint? | :n bigint");
    CHECK(over("order by code groups between :a preceding and 1 + 1 following") == "s bigint? | :a bigint");
    CHECK(over("order by rank range between :a preceding and '2' following") == "s bigint? | :a integer");
    CHECK(over("order by rank range 1::bigint preceding") == "s bigint?");
    CHECK(over("order by opens range :span preceding") == "s bigint? | :span interval");
    CHECK(over("order by opens range '1 hour' preceding") == "s bigint?");
    CHECK(over("order by opens range 1 preceding") ==
          "AS1005 SQL 1:45 range: a distance in time without time zone is given as interval, and this is integer");
    CHECK(over("order by rank range 1.5 preceding").starts_with("AS1005 SQL 1:44 range: a distance in integer"));
    CHECK(over("order by name range 1 preceding") ==
          "AS1005 SQL 1:44 range: a distance is one of numbers, dates or times, and the window is ordered by text");
    CHECK(over("rows '1 day' preceding").starts_with("AS1010 SQL 1:29 '1 day': bigint takes a whole number"));
    CHECK(over("rows now() preceding") ==
          "AS1005 SQL 1:29 rows and groups of a frame are counted by a number, and this is timestamp with time zone");
    CHECK(over("rows rank preceding") == "AS1008 SQL 1:29 the frame of a window cannot read a column");
    CHECK(over("rows (select venues.rank) preceding").starts_with("AS1008 SQL 1:29 the frame"));
    CHECK(over("rows (select max(rank) from venues) preceding") == "s bigint?");
    CHECK(over("rows count(*) preceding") ==
          "AS1008 SQL 1:29 count(): an aggregate cannot be used in the frame of a window");
}
TEST_CASE("a frame needs the order that it counts in") {
    CHECK(over("range 1 preceding") ==
          "AS1008 SQL 1:23 range: a distance is one in the column that orders the window; order it by one column");
    CHECK(over("order by rank, code range 1 preceding").starts_with("AS1008 SQL 1:23 range: a distance"));
    CHECK(over("order by rank, code range unbounded preceding") == "s bigint?");
    CHECK(over("groups 1 preceding") ==
          "AS1008 SQL 1:23 groups: they are rows that ORDER BY finds equal; order the window");
    CHECK(reads("select sum(rank) over (w range 1 preceding) s from venues window w as (order by rank)") ==
          "s bigint?");
}
TEST_CASE("a window made of another adds to it") {
    auto const made = [](std::string const& window, std::string const& of) {
        return reads("select sum(rank) over " + window + " s from venues window w as (" + of + ")");
    };
    CHECK(made("(w order by code)", "partition by rank") == "s bigint");
    CHECK(made("(w rows 1 preceding)", "order by rank") == "s bigint?");
    CHECK(made("w", "order by rank rows 1 preceding") == "s bigint?");
    CHECK(made("(w partition by code)", "order by rank") ==
          "AS1008 SQL 1:23 over (w): a window made of another takes its PARTITION BY from it");
    CHECK(made("(w order by code)", "order by rank") ==
          "AS1008 SQL 1:23 over (w): a window made of another takes its ORDER BY from it");
    CHECK(made("(w)", "order by rank rows 1 preceding") ==
          "AS1008 SQL 1:23 over (w): a window made of another cannot have its frame; write it without parentheses");
    CHECK(made("w", "v order by rank") ==
          "AS1002 SQL 1:51 over v: no window of the query has this name before this one");
    CHECK(reads("select 1 a from venues window w as (v), v as (w)").starts_with("AS1002 SQL 1:36 over v"));
    CHECK(reads("select sum(count(*)) over w s from venues group by rank window w as (order by code)") ==
          "AS1007 SQL 1:79 venues.code: it is not grouped, beside groups; add it to GROUP BY or put it into an "
          "aggregate");
}
