// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/type_names.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("every spelling of a type") {
    CHECK(reads("select null::int a, null::double precision b, null::character varying(3) c, null::timestamp(3) with "
                "time zone d, null::bit varying e, null::dec(3, 1) f") ==
          "a integer?, b double precision?, c character varying?, d timestamp with time zone?, e bit varying?, f "
          "numeric?");
    CHECK(reads("select null::float(24) a, null::float(25) b, null::time without time zone c, null::interval day to "
                "second(3) d, null::char e, null::int4[] f, null::text array g, null::pg_catalog.int8 h") ==
          "a real?, b double precision?, c time without time zone?, d interval?, e character?, f integer[]?, g "
          "text[]?, h bigint?");
    CHECK(reads("select null::\"end\" a, null::\"end\"[] b") == "a own?, b own[]?");
    CHECK(reads("select null::\"varchar\"(3) a, null::pg_catalog.\"numeric\"(5, 2)[] b, null::\"timestamptz\"(3) c") ==
          "a character varying?, b numeric[]?, c timestamp with time zone?");
}
TEST_CASE("types that there are not") {
    CHECK(reads("select null::monney") ==
          "AS1005 SQL 1:14 monney: neither PostgreSQL nor a table of the set has a type of this name");
    CHECK(reads("select null::select").starts_with("AS1001"));
    CHECK(reads("select null::monney[]").starts_with("AS1005 SQL 1:14 monney[]: neither"));
    CHECK(reads("select null::_int4[]").starts_with("AS1005 SQL 1:14 _int4[]: neither"));
    CHECK(reads("select null::\"end[]\"").starts_with("AS1005 SQL 1:14 end[]: neither"));
    CHECK(reads("select null::\"end[]\"[]").starts_with("AS1005 SQL 1:14 end[][]: neither"));
    CHECK(reads("select null::numeric(1.5)") == "AS1001 SQL 1:22 1.5: expected a whole number");
    CHECK(reads("select null::varchar(00000000000000000000000000.00000340770955161)").starts_with("AS1001"));
    CHECK(reads("select null::varchar(1e9)").starts_with("AS1001"));
    CHECK(reads("select null::\"int4\"(3)") == "AS1005 SQL 1:14 int4: this type takes no length");
}
