// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/resolution.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("set operations have the common type") {
    CHECK(reads("select rank from venues union select 1.5 order by rank") == "rank numeric");
    CHECK(reads("select name from venues union all select null") == "name text?");
    CHECK(reads("select rank from venues union select name from venues") ==
          "AS1005 SQL 1:25 union: column 1 is integer on the left and text on the right; cast one of them");
    CHECK(reads("select 1 union select 2, 3") ==
          "AS1011 SQL 1:10 union: the query on the left has 1 columns and the one on the right 2");
    CHECK(reads("select source from fill_notes union select source from fill_notes") ==
          "AS1007 SQL 1:31 union: json has no equality; cast it to jsonb or text, or say ALL");
}
TEST_CASE("a recursive query keeps the size of its first values") {
    auto const grows = [](std::string const& first, std::string const& then) {
        return reads("with recursive r(p) as (select " + first + " from instruments union all select " + then +
                     " from r join instruments i on true) select p from r");
    };
    std::string const same = "p character varying", numbers = "p numeric?";
    CHECK(grows("symbol", "i.symbol") == same);
    CHECK(grows("symbol", "r.p") == same);
    CHECK(grows("symbol::varchar", "p || '/'") == same);
    CHECK(grows("symbol::varchar(40)", "i.symbol") == same);
    CHECK(grows("varchar(40) 'x'", "coalesce(i.symbol, r.p)") == same);
    CHECK(grows("symbol", "greatest(i.symbol, p)") == same);
    CHECK(grows("array[symbol]", "array[i.symbol, p[1]]").starts_with("p character varying[]"));
    CHECK(grows("tick::numeric(12, 6)", "i.tick") == numbers);
    CHECK(grows("tick", "(i.tick * 2)::decimal(12, 6)") == numbers);
    CHECK(grows("now()::timestamptz(0)", "(p + '1 day')::timestamp(0) with time zone") == "p timestamp with time zone");

    std::string const refused = " of a limited size at first and not then; cast the first";
    CHECK(grows("symbol", "p || '/'").ends_with("1 is character varying" + refused + ": symbol::character varying"));
    CHECK(grows("symbol", "i.venue").ends_with(refused + ": symbol::character varying"));
    CHECK(
        grows("symbol", "(select venue from instruments limit 1)").ends_with(refused + ": symbol::character varying"));
    CHECK(grows("symbol", "coalesce(i.symbol, i.venue)").ends_with(refused + ": symbol::character varying"));
    CHECK(grows("kind::text::varchar(10)", "p || '/'").ends_with(refused + ", without a size, to character varying"));
    CHECK(grows("tick::numeric(12, 6)", "p * 2").ends_with("1 is numeric" + refused + ", without a size, to numeric"));
    CHECK(grows("tick::numeric(12, 6)", "(i.tick * 2)::numeric(12, 5)")
              .ends_with(refused + ", without a size, to numeric"));
    CHECK(grows("array[symbol]", "p || i.symbol").ends_with(refused + ", without a size, to character varying[]"));
    CHECK(grows("now()::timestamptz(0)", "p + interval '1 day'")
              .ends_with(refused + ", without a size, to timestamp with time zone"));
}
TEST_CASE("every value counts, however many there are") {
    std::string rows = "values (1)", list = "select rank in (1", many = "select lower('a'",
                too_many = "select rank in (1";
    for (int i = 0; i < 99; ++i) rows += ", (2)", list += ", 2", many += ", 'b'";
    CHECK(reads(rows) == "column1 integer");
    CHECK(reads(rows + ", (null)") == "column1 integer?");
    CHECK(reads(list + ", 2.5) as f from venues") == "f boolean");
    CHECK(reads(list + ", name) as f from venues").starts_with("AS1005"));
    CHECK(reads(list + ", true) as f from venues").starts_with("AS1005"));
    CHECK(reads(many + ")") ==
          "AS1006 SQL 1:8 lower(untyped, untyped, untyped, untyped, untyped, untyped, untyped, untyped): more than 64 "
          "arguments");
    for (int i = 0; i < 1100; ++i) too_many += ", 2";
    CHECK(reads(too_many + ") as f from venues").starts_with("AS1013"));
}
