// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/parser.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::parsed;

TEST_CASE("what the grammar expects is said where it is missing") {
    CHECK(parsed("select") == "");
    CHECK(parsed("select 1 +") == "AS1001 SQL 1:11 the end: expected an expression");
    CHECK(parsed("select a b c") == "AS1001 SQL 1:12 c: expected an operator, a clause or the end");
    CHECK(parsed("select a from t where (a = 1") == "AS1001 SQL 1:29 the end: expected )");
    CHECK(parsed("select * from select") == "AS1001 SQL 1:15 select: expected a table, a query or a function");
    CHECK(parsed("select a from t order a") == "AS1001 SQL 1:23 a: expected by");
    CHECK(parsed("insert into t values (1)").starts_with("AS1012 SQL 1:15 INSERT without columns"));
}
TEST_CASE("texts that are too deep or too long are refused") {
    std::string deep = "select ";
    for (int i = 0; i < 400; ++i) deep += "(";
    CHECK(parsed(deep + "1").starts_with("AS1013"));
    std::string wide = "select 1";
    for (int i = 0; i < 4000; ++i) wide += ", 1";
    CHECK(parsed(wide).starts_with("AS1013"));
    std::string nested = "select 1";
    for (int i = 0; i < 300; ++i) nested = "select (" + nested + ")";
    CHECK(parsed(nested).starts_with("AS1013"));
    std::string sum = "select 1", conditions = "select true";
    for (int i = 0; i < 200; ++i) sum += " + 1", conditions += " and true";
    CHECK(parsed(sum).starts_with("AS1013"));
    CHECK(parsed(conditions) == "");
}
