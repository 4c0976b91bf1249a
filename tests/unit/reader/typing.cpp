// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/typing.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("types are PostgreSQL's") {
    CHECK(reads("select rank + 1 a, rank / 2.0 b, rank::bigint * rank c, -rank d, rank % 2 e from venues") ==
          "a integer, b numeric, c bigint, d integer, e integer");
    CHECK(reads("select 2147483647 a, 2147483648 b, -2147483648 c, 9223372036854775808 d, 1.0 e, 'x' f, null g, true "
                "h, b'01' i") ==
          "a integer, b bigint, c integer, d numeric, e numeric, f text, g text?, h boolean, i bit");
    CHECK(reads("select case when rank > 1 then 1 else 2.5 end a, coalesce(opens, '10:00') b, greatest(rank, "
                "2::bigint) c, nullif(name, '') d from venues") ==
          "a numeric, b time without time zone, c bigint, d text?");
    CHECK(reads("select words[1] a, numbers[1:2] b, grid[1][2] c, array[1, null] d, array(select 1) e from shelves") ==
          "a text?, b bigint[]?, c double precision?, d integer[], e integer[]");
    CHECK(reads("select terms -> 'a' a, terms ->> 0 b, terms @> '{}' c, terms['a'] d from \"order\"") ==
          "a jsonb?, b text?, c boolean, d jsonb?");
}
TEST_CASE("operators and casts that there are not") {
    CHECK(reads("select name > 1 from venues") ==
          "AS1005 SQL 1:13 >: PostgreSQL has no such operator between text and integer; cast one of them");
    CHECK(reads("select opened::int from accounts") == "AS1005 SQL 1:14 cast: date cannot become integer");
    CHECK(reads("select 1 from venues where name") == "AS1005 SQL 1:28 WHERE: it takes a condition, and this is text");
    CHECK(reads("select coalesce(rank, opens) from venues") ==
          "AS1005 SQL 1:8 coalesce: these have no common type: integer, time without time zone; cast one of them");
    CHECK(reads("select rank = 'x' from venues") ==
          "AS1010 SQL 1:15 'x': integer takes a whole number up to 2147483647");
    CHECK(reads("select 1 from \"order\" where status = 'done'") ==
          "AS1010 SQL 1:38 'done': order.status is one of new, filled, canceled");
    CHECK(reads("select coalesce(status, 'none') s from \"order\"") == "s character varying");
    CHECK(reads("select 1 from accounts where \"user\" = 'a name of more than 20 characters'") ==
          "AS1010 SQL 1:39 'a name of more than 20 characters': accounts.user is varchar(20), so no row has it");
}
