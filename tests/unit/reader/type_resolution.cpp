// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/type_resolution.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("types are known by PostgreSQL's names, and by those of the tables' columns") {
    CHECK(reads("select 1::int8 a, '2'::numeric(4, 1) b, '{1}'::int[] c") == "a bigint, b numeric, c integer[]");
    CHECK(reads("select '{buy}'::\"end\"[] a").starts_with("a "));
    CHECK(reads("select 1::itn") ==
          "AS1005 SQL 1:11 itn: neither PostgreSQL nor a table of the set has a type of this name");
    CHECK(reads("select 'x'::text(3)") == "AS1005 SQL 1:13 text: this type takes no length");
}
