// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/report.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::reader;

report read(std::string_view text) { return make_report("a.sql", text, known_of<desk::tables>); }
std::string words_of(reported_value const& v) {
    return v.name + "|" + v.type + "|" + v.origin + "|" + v.cpp + (v.nullable ? "|null" : "") +
           (v.header.empty() ? "" : "|" + v.header);
}
/// `2:8 AS1003 ...`, a line for each mistake.
std::string mistakes(std::string_view text) {
    std::string out;
    for (reported_statement const& s : read(text).statements) {
        CHECK(s.results.empty() == !s.accepted());
        for (reported_mistake const& m : s.mistakes)
            out += std::to_string(m.at.line) + ":" + std::to_string(m.at.column) + " " + m.message + "\n";
    }
    return out;
}
}  // namespace

TEST_CASE("what a statement returns and takes") {
    report const found = read(
        "-- name: mine\n  select o.id, Side, o.\"end\" as till, (select count(*) from accounts) as n, 'x' as \"As It "
        "Is\", 1\n from "
        "\"order\" o where o.id = any(:ids) and side = :side? and o.quantity > :least for update");
    REQUIRE(found.accepted());
    REQUIRE(found.file == "a.sql");
    REQUIRE(found.statements.size() == 1);
    reported_statement const& s = found.statements[0];
    CHECK(s.name == "mine");
    CHECK(s.at == text_place{2, 3});
    CHECK_FALSE(s.only_reads);
    REQUIRE(s.results.size() == 6);
    CHECK(words_of(s.results[0]) == "id|character varying|order.id|alphaswarm::key<desk::Order>");
    CHECK(words_of(s.results[1]) == "side|end|order.side|desk::Side");
    CHECK(words_of(s.results[2]) == "till|timestamp without time zone|order.end|alphaswarm::timestamp|null");
    CHECK(words_of(s.results[3]) == "n|bigint||std::int64_t");
    CHECK(words_of(s.results[4]) == "As It Is|text||std::string");
    CHECK(words_of(s.results[5]) == "|integer||std::int32_t");
    REQUIRE(s.parameters.size() == 3);
    CHECK(words_of(s.parameters[0]) == "ids|text[]|order.id|std::vector<alphaswarm::key<desk::Order>>");
    CHECK(words_of(s.parameters[1]) == "side|end|order.side|desk::Side|null");
    CHECK(words_of(s.parameters[2]) == "least|numeric|order.quantity|alphaswarm::numeric");
}
TEST_CASE("types of the database, a PostgreSQL schema, a header of its own") {
    report const found = read(
        "select sides, o.side, inet '::1' as host, f.price from shelves, ledger.fills f, \"order\" o where o.side = "
        "any(:s)");
    REQUIRE(found.accepted());
    auto const& results = found.statements[0].results;
    CHECK(words_of(results[0]) == "sides|end[]|shelves.sides|std::vector<desk::Side>");
    CHECK(results[1].type == "end");
    CHECK(words_of(found.statements[0].parameters[0]) == "s|end[]|order.side|std::vector<desk::Side>");
    CHECK(words_of(results[2]) == "host|inet||alphaswarm::inet|alphaswarm/network.hpp");
    CHECK(words_of(results[3]) == "price|double precision|ledger.fills.price|double");
}
TEST_CASE("mistakes have their places in the file") {
    CHECK(mistakes("select 1; select 1;").empty());
    CHECK(mistakes("\n  select nam from venues;\n select\ncod from venues v") ==
          "2:10 AS1003 column nam: there is no such column; venues has name\n"
          "4:1 AS1003 column cod: there is no such column; v has code\n");
    CHECK(mistakes("select nam,\n  cod from venues") ==
          "1:8 AS1003 column nam: there is no such column; venues has name\n"
          "2:3 AS1003 column cod: there is no such column; venues has code\n");
    CHECK(mistakes("select $1; select '") ==
          "1:8 AS1001 parameters have names here; write :name, not $1\n1:19 AS1001 the text in quotes has no end\n");
}
TEST_CASE("what the compiler says of C++ types is said too") {
    CHECK(mistakes("select 1;\nselect point(1, 2) as p, money '1'") ==
          "2:1 AS1014 result 1: the library has no C++ type for point; include the header of the type, or cast it\n"
          "2:1 AS1014 result 2: the library has no C++ type for money; include the header of the type, or cast it\n");
    CHECK(mistakes("select sides[1], array_agg(side) from shelves, \"order\" group by sides") == "");
    CHECK(mistakes("select 1 where :a::point is null") ==
          "1:1 AS1014 :a: the library has no C++ type for point; include the header of the type, or cast it\n");
    CHECK(mistakes("select 1 from \"order\" o join fill_notes n\n on n.order_id = o.id and o.instrument_id = n.id") ==
          "2:43 AS1015 order.instrument_id and fill_notes.id are keys of different tables, which are never equal\n");
}
TEST_CASE("two statements of one name") {
    CHECK(mistakes("-- name: a\nselect 1;\n-- name: b\nselect 1;\n --  name: a\nselect 1; select 2") ==
          "5:12 the name a is that of the statement in line 2 already; give another\n");
}
