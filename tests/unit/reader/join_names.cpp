// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/join_names.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("the columns of a join with an alias are the alias's") {
    CHECK(reads("select j.a, j.rank, symbol from (venues v left join instruments i on i.venue = v.code) as j(a)") ==
          "a character varying, rank integer, symbol character varying?");
    CHECK(reads("select j.symbol from (venues v left join instruments i on true) j where symbol > 'a'") ==
          "symbol character varying");
    CHECK(reads("select v.code from (venues v join instruments i on true) as j") ==
          "AS1002 SQL 1:8 v.code: nothing in FROM is called v; it is in the join j, whose name its columns have");
    CHECK(reads("select j.code from (venues v join instruments i on true) as j(a)")
              .starts_with("AS1003 SQL 1:8 column j.code: there is no such column; j has a, name, opens, rank"));
    CHECK(reads("select j.at from (quotes a join quotes b on true) as j") ==
          "AS1004 SQL 1:8 column at: there are several of this name; give them names of their own");
    CHECK(reads("select 1 from (quotes a join quotes b on true) as j, quotes j").starts_with("AS1004 SQL 1:51"));
    CHECK(reads("select to_jsonb(j) from (venues v join instruments i on true) as j").starts_with("AS1012"));
}
TEST_CASE("the columns of USING have a name together") {
    CHECK(reads("select u.* from quotes a full join quotes b using (symbol, at) as u") ==
          "symbol character varying, at timestamp with time zone");
    CHECK(reads("select u.bid from quotes a join quotes b using (symbol) as u") ==
          "AS1003 SQL 1:8 column u.bid: there is no such column; u has symbol");
}
