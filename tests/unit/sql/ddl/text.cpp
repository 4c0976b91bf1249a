// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/ddl/text.hpp>

#include "support/catch.hpp"

using namespace alphaswarm;

TEST_CASE("names are quoted where SQL needs it, constants always") {
    std::string out;
    sql::detail::add_identifier(out, "plain");
    sql::detail::add_identifier(out += ' ', "order");
    sql::detail::add_literal(out += ' ', "it's");
    sql::detail::add_literal(out += ' ', "a\\b");
    CHECK(out == "plain \"order\" 'it''s' E'a\\\\b'");
}

TEST_CASE("a schema is created once, and none where a table has none") {
    std::string out;
    std::vector<std::string_view> done;
    sql::detail::add_schema(out, done, "");
    sql::detail::add_schema(out, done, "desk");
    sql::detail::add_schema(out, done, "desk");
    CHECK(out == "create schema if not exists desk;\n");
}
