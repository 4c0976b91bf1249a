// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/described_calls.hpp>

#include <memory>
#include <string>

#include <alphaswarm/reader/analysis.hpp>

#include "support/catch.hpp"
#include "support/described_functions.hpp"

using namespace alphaswarm;

namespace {
using tables = described_functions::tables;
std::string said(std::string_view text) {
    auto const found = std::make_unique<reader::analysis>(reader::analyse(text, tables::tables.data(), tables::size));
    return std::string(found->complaints.view());
}
}  // namespace

TEST_CASE("a described function is called in FROM, and its rows are read as a table's") {
    for (char const* text : {"select code, instruments from busiest(3, 'XNYS')",
                             "select b.*, count(*) over () from busiest(venue => null, at_least => :n) as b",
                             "select v.name from venues v, lateral busiest(v.rank, v.code) b where b.code = v.code",
                             "select v.name from venues v, busiest(v.rank, null) b(c, n, m) where b.n > 2",
                             "select * from rows from (busiest(1, null)) b",
                             "select name from ledger.names_of(:n)"})
        CHECK(said(text) == "");
}
TEST_CASE("its arguments are those of the description") {
    CHECK(said("select 1 from busiest(3)") ==
          "AS1006 SQL 1:15 busiest(): the argument venue is not given; it takes (at_least integer, venue character "
          "varying)");
    CHECK(said("select 1 from busiest(3, null, 4)") ==
          "AS1006 SQL 1:32 busiest(): it takes (at_least integer, venue character varying)");
    CHECK(said("select 1 from busiest(3, most => 4)") ==
          "AS1006 SQL 1:26 busiest(): it has no argument most; it takes (at_least integer, venue character varying); "
          "AS1006 SQL 1:15 busiest(): the argument venue is not given; it takes (at_least integer, venue character "
          "varying)");
    CHECK(said("select 1 from busiest(3, at_least => 4)").find("the argument at_least is given twice") !=
          std::string::npos);
    CHECK(said("select 1 from busiest(1.5, null)") ==
          "AS1006 SQL 1:23 busiest(): the argument at_least is integer, and is given numeric; cast it");
    CHECK(said("select 1 from busiest('x', null)") ==
          "AS1010 SQL 1:23 'x': integer takes a whole number up to 2147483647");
    CHECK(said("select 1 from busiest(:n?, null)") ==
          "AS1006 SQL 1:23 busiest(): the argument at_least is never NULL, and this may be; give coalesce(...), or "
          "leave the ? out");
    CHECK(said("select 1 from busiest((select max(rank) from venues), null)")
              .find("the argument at_least is never NULL") != std::string::npos);
    CHECK(said("select 1 from busiest(distinct 1, null)").find("it takes its arguments alone") != std::string::npos);
}
TEST_CASE("what it is not") {
    CHECK(said("select busiest(3, null)") == "AS1006 SQL 1:8 busiest(): it returns rows, and stands alone in FROM");
    CHECK(said("select 1 from busiest") ==
          "AS1002 SQL 1:15 busiest is a function, and is called: it takes (at_least integer, venue character varying)");
    CHECK(said("select 1 from rows from (busiest(3, null), generate_series(1, 2)) x")
              .find("busiest(): it returns rows, and stands alone in FROM") != std::string::npos);
    CHECK(said("select b from busiest(3, null) b") ==
          "AS1012 SQL 1:8 b: the row of a described function is not read as one value; name its columns");
    CHECK(said("select 1 from busiest(3, null) with ordinality").find("row_number()") != std::string::npos);
    CHECK(said("select 1 from busiest(3, null) b for update of b").find("has no rows of a table to lock") !=
          std::string::npos);
    CHECK(said("select 1 from busiest(1, 'AVERYLONGVENUECODE')").find("so no row has it") != std::string::npos);
    CHECK(said("insert into busiest (code) values ('x')") != "");
}
