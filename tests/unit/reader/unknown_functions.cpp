// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/unknown_functions.hpp>

#include <memory>
#include <string>

#include <alphaswarm/reader/analysis.hpp>

#include "support/catch.hpp"
#include "support/described_functions.hpp"

using namespace alphaswarm;

namespace {
using described_functions::tables;
std::string said(std::string_view text) {
    auto const found = std::make_unique<reader::analysis>(reader::analyse(text, tables::tables.data(), tables::size));
    return std::string(found->complaints.view());
}
}  // namespace

TEST_CASE("a later PostgreSQL's functions are refused with its version") {
    CHECK(said("select any_value(name) from venues") ==
          "AS1006 SQL 1:8 any_value(): PostgreSQL 16 has it, and texts are read as PostgreSQL 15 reads them");
    CHECK(said("select uuidv7()").find("PostgreSQL 18 has it") != std::string::npos);
}
TEST_CASE("so is its grammar") {
    for (char const* of_16 : {"select json_object('a': 1)",
                              "select json_arrayagg(rank) from venues",
                              "select name is json from venues",
                              "select 0x1f",
                              "select 1_000"})
        CHECK(said(of_16).find("PostgreSQL 16 has") != std::string::npos);
    for (char const* of_17 : {"select json_value('{}', '$')",
                              "select 1 from json_table('[]', '$' columns (a int)) t",
                              "merge into venues v using accounts a on true when matched then delete returning 1"})
        CHECK(said(of_17).find("PostgreSQL 17 has") != std::string::npos);
    CHECK(said("delete from venues where true returning old.rank").find("PostgreSQL 18 has it here") !=
          std::string::npos);
}
TEST_CASE("what the set has by that name, or by one like it") {
    CHECK(said("select b.x from busyest(1, null) b") ==
          "AS1006 SQL 1:17 busyest(): PostgreSQL has no such function; the set has busiest()");
    CHECK(said("select q.code from quiet() q") ==
          "AS1006 SQL 1:20 quiet(): the set has a table of this name, which is read without ()");
    CHECK(said("select 1 from names_of(1)") == "AS1006 SQL 1:15 names_of(): it is in the PostgreSQL schema ledger");
    CHECK(said("select 1 from ledger.busiest(1, null)") ==
          "AS1006 SQL 1:15 ledger.busiest(): the set's function of this name is in no PostgreSQL schema");
}
TEST_CASE("other databases' functions and slips are told the name here") {
    CHECK(said("select ifnull(name, '') from venues") ==
          "AS1006 SQL 1:8 ifnull(): PostgreSQL has no such function; it has coalesce()");
    CHECK(said("select lowr(name) from venues") ==
          "AS1006 SQL 1:8 lowr(): PostgreSQL has no such function; it has lower()");
    CHECK(said("select 1x").find("letters follow the number") != std::string::npos);
}
