// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/report_text.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::reader;

report read(std::string_view text) { return make_report("a.sql", text, known_of<desk::tables>); }
}  // namespace

TEST_CASE("tables for people") {
    CHECK(tables_text(read(
              "-- name: all\nselect name, opens, 1 as \"Größe\", 2 from venues where rank < :most;\n\n select nothing; "
              "select 1 as a")) ==
          "a.sql:2 all\n"
          "  result     type                    nullable  origin\n"
          "  name       text                    no        venues.name\n"
          "  opens      time without time zone  yes       venues.opens\n"
          "  Größe      integer                 no\n"
          "  ?column?   integer                 no\n"
          "  parameter  type                    nullable  origin\n"
          "  :most      integer                 no        venues.rank\n"
          "a.sql:4\n"
          "  result  type     nullable  origin\n"
          "  a       integer  no\n");
}
TEST_CASE("mistakes for editors") {
    CHECK(mistakes_text(read("select 1;\n select nam, cod from venues; select from where")) ==
          "a.sql:2:9: AS1003 column nam: there is no such column; venues has name\n"
          "a.sql:2:14: AS1003 column cod: there is no such column; venues has code\n"
          "a.sql:2:43: AS1001 where: expected a table, a query or a function\n");
}
TEST_CASE("structs for programs") {
    CHECK(structs_text(read(
              "-- name: by-day\nselect o.id, side, o.\"end\", 1, 2, count(*) over () as \"class\", 3 as \"9 lives\", 4 "
              "as \"a-b\", 5 as \"a b\"\nfrom \"order\" o where o.id = any(:ids) and side = :side?;\n"
              "select nothing;\nselect inet '::1' as host, 1 as x; select 1 as x")) ==
          "// a.sql:2\n"
          "// :ids std::vector<alphaswarm::key<desk::Order>>\n"
          "// :side std::optional<desk::Side>\n"
          "struct by_day {\n"
          "    alphaswarm::key<desk::Order> id{};\n"
          "    desk::Side side{};\n"
          "    std::optional<alphaswarm::timestamp> end{};\n"
          "    std::int32_t column_4{};\n"
          "    std::int32_t column_5{};\n"
          "    std::int64_t class_{};\n"
          "    std::int32_t column_9_lives{};\n"
          "    std::int32_t a_b{};\n"
          "    std::int32_t a_b_2{};\n"
          "};\n"
          "\n"
          "// a.sql:5\n"
          "// #include <alphaswarm/network.hpp>\n"
          "struct row {\n"
          "    alphaswarm::inet host{};\n"
          "    std::int32_t x{};\n"
          "};\n"
          "\n"
          "// a.sql:5\n"
          "struct row_2 {\n"
          "    std::int32_t x{};\n"
          "};\n");
    CHECK(structs_text(read("select 1 as a"), "Mine") == "// a.sql:1\nstruct Mine {\n    std::int32_t a{};\n};\n");
    CHECK(structs_text(read("-- name: 2nd\nselect 1 as a")).find("struct query_2nd {") != std::string::npos);
}
TEST_CASE("names of structs") {
    CHECK(is_identifier("Row_2"));
    CHECK_FALSE(is_identifier(""));
    CHECK_FALSE(is_identifier("2nd"));
    CHECK_FALSE(is_identifier("a b"));
    CHECK_FALSE(is_identifier("struct"));
    CHECK_FALSE(is_identifier("\xC3\xA9"));
}
