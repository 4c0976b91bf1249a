// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/operator_typing.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("operators between values and rows") {
    CHECK(reads("select opened + 3 a, opened - date '2024-01-01' b, balance * 2 c, name || rank d, now() - interval '1 "
                "day' e, |/ rank f from accounts, venues") ==
          "a date, b integer, c numeric, d text, e timestamp with time zone, f double precision");
    CHECK(reads("select (rank, name) < (1, 'a') a, (rank, name) = (select 1, 'a') b, name like 'a%' escape '!' c, name "
                "similar to 'a' d, rank between 1 and :b e from venues") ==
          "a boolean, b boolean?, c boolean, d boolean, e boolean | :b integer");
    CHECK(reads("select (rank, name) = (1, 2, 3) from venues") ==
          "AS1005 SQL 1:21 =: the rows have different numbers of values");
    CHECK(reads("select name like 1 from venues") ==
          "AS1005 SQL 1:13 like: PostgreSQL has no such operator between text and integer; cast one of them");
    CHECK(reads("select - name from venues") == "AS1005 SQL 1:8 -: PostgreSQL has no such operator before text");
    CHECK(reads("select :a + :b") ==
          "AS1005 SQL 1:11 +: nothing tells which operator is meant; cast the parameters or constants");
    CHECK(reads("select rank == 1 from venues").ends_with("between integer and integer; equality is ="));
    CHECK(reads("select name + 'x' from venues") ==
          "AS1005 SQL 1:13 +: PostgreSQL has no such operator for text; texts are joined by ||");
    CHECK(reads("select rank like '1%' from venues") ==
          "AS1005 SQL 1:13 like: it takes a text, and this is integer; cast it to text");
    CHECK(reads("select opened + '1 day' from accounts").ends_with("cast the parameter or constant"));
    CHECK(reads("select source = '{}' from fill_notes").ends_with("PostgreSQL has no such operator for json"));
    CHECK(reads("select 1 from venues where rank = :rank and name = :rank")
              .ends_with("cast one of them; :rank is integer by what stood beside it first"));
    CHECK(reads("select name + code from venues").ends_with("texts are joined by ||"));
}
