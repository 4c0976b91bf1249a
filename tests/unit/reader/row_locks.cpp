// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/row_locks.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

namespace {
std::string locked(std::string const& text) {
    std::string const said = reads(text + " for update");
    return said.starts_with("AS1008") ? said.substr(said.find(": ") + 2) : said;
}
}  // namespace

TEST_CASE("rows are locked where each of the query's has one of each table") {
    CHECK(reads("select code from venues for update") == "code character varying");
    CHECK(reads("select code from venues for no key update of venues skip locked") == "code character varying");
    CHECK(reads("select v.code from venues v, instruments i for update of v for share of i") ==
          "code character varying");
    CHECK(locked("select x.code from (select code from venues) x") == "code character varying");
    CHECK(locked("select g from generate_series(1, 2) g") == "g integer");
    CHECK(locked("with w as (select code from venues) select code from w") == "code character varying");
    CHECK(locked("select n from (values (1)) v(n)") == "n integer");
    CHECK(locked("select v.n, i.n from (values (1)) v(n) left join (values (1)) i(n) on true") ==
          "n integer, n integer?");
    CHECK(reads("select x.code from (select count(*) from venues) y(n), venues x for update of x") ==
          "code character varying");
}
TEST_CASE("others have no rows to lock") {
    std::string const none = " has no rows of a table to lock";
    CHECK(locked("select code from venues group by code") == "a query with groups or DISTINCT" + none);
    CHECK(locked("select count(*) from venues") == "a query with groups or DISTINCT" + none);
    CHECK(locked("select distinct code from venues") == "a query with groups or DISTINCT" + none);
    CHECK(locked("values (1)") == "VALUES" + none);
    CHECK(locked("select code from venues union select symbol from instruments") ==
          "a query of UNION, INTERSECT or EXCEPT" + none);
    CHECK(reads("(select code from venues for update) union all select symbol from instruments")
              .ends_with("a side of UNION, INTERSECT or EXCEPT" + none));
    CHECK(locked("select n from (select count(*) from venues) x(n)") == "a query with groups or DISTINCT" + none);
    CHECK(locked("select generate_series(1, rank) from venues") ==
          "a query with a function of rows in its results" + none);
    CHECK(locked("select rank() over () from venues") == "a query with window functions" + none);
    CHECK(
        reads("select g from generate_series(1, 2) g for update of g").ends_with("FOR UPDATE OF g: a function" + none));
    CHECK(reads("with w as (select 1 as n) select n from w for update of w")
              .ends_with("FOR UPDATE OF w: a common table expression" + none));
    CHECK(reads("select code from venues for update of v").starts_with("AS1002"));
    CHECK(reads("select code from venues order by rank fetch first 1 row with ties for update skip locked")
              .ends_with("may be those that tie; leave out SKIP LOCKED or WITH TIES"));
}
TEST_CASE("a row that an outer join may lack is not locked") {
    std::string const from = "select v.code from venues v left join instruments i on i.venue = v.code ",
                      lacks =
                          "an outer join may lack the row of i, and only one that is there can be locked; add OF "
                          "and the other tables";
    CHECK(locked(from) == lacks);
    CHECK(locked(from + "where v.rank > 1") == lacks);
    CHECK(locked(from + "where i.id is null") == lacks);
    CHECK(reads(from + "for update of i").ends_with(lacks));
    CHECK(reads(from + "for update of v") == "code character varying");
    CHECK(locked("select v.code from venues v left join (select * from instruments) i on i.venue = v.code") == lacks);
    CHECK(reads("select v.code from venues v full join instruments i on i.venue = v.code for update of v")
              .starts_with("AS1008"));
    for (char const* told : {"where i.id > 1",
                             "where i.id is not null",
                             "where not i.id is null",
                             "where i.kind = 'stock' or i.id = 1",
                             "where exists (select from \"order\" o where o.instrument_id = i.id)"})
        CHECK(locked(from + told) == "code character varying");
}
