// SPDX-License-Identifier: BSL-1.0
#include <cstdlib>

#include <alphaswarm/pg/config.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using test::contains;
using test::message_of;

namespace {
std::string refusal(char const* text) {
    try {
        config const accepted(text);
        return "accepted";
    } catch (usage_error const& e) {
        return e.what();
    }
}
}  // namespace

TEST_CASE("a URI and keywords say the same") {
    config const uri("postgresql://me:secret@db.example:5433/ledger?application_name=x");
    config const keywords("host=db.example port=5433 user=me password=secret dbname=ledger application_name=x");
    for (char const* keyword : {"host", "port", "user", "password", "dbname", "application_name"})
        CHECK(uri.get(keyword) == keywords.get(keyword));
    CHECK(uri.get("dbname") == "ledger");
    CHECK(uri.get("sslmode").empty());
}

TEST_CASE("setters replace what the text said") {
    config where("host=a dbname=b");
    where.host("c").port(6000).database("d").user("u").prepared_statements(false);
    CHECK(where.get("host") == "c");
    CHECK(where.get("port") == "6000");
    CHECK(where.get("dbname") == "d");
    int count = 0;
    where.each([&](char const*, char const*) { ++count; });
    CHECK(count == 4);
    CHECK_THROWS_AS(where.set("user", std::string_view("a\0b", 3)), usage_error);
    CHECK_FALSE(where.prepared_statements());
}

TEST_CASE("an unknown keyword is refused by name") {
    config where;
    CHECK(contains(message_of<usage_error>([&] { (void)where.set("hots", "x"); }), "'hots'"));
}

TEST_CASE("the error for a broken connection string says what is wrong and repeats no part of it") {
    CHECK(contains(refusal("host"), "missing"));
    for (char const* text : {"password=pa ss word",
                             "password=x hunter2",
                             "postgresql://u:hunter2@[::1/db",
                             "postgresql://u:hunter2%zz@h/db",
                             "password='hunter2"}) {
        CAPTURE(text);
        std::string const words = refusal(text);
        CHECK(contains(words, "connection string: "));
        CHECK_FALSE(contains(words, "hunter2"));
        CHECK_FALSE(contains(words, "word\""));
        CHECK(contains(words, "write a URI"));
    }
}

TEST_CASE("the environment's connection string is used, and without it libpq's own variables") {
    ::setenv("ALPHASWARM_TEST_CONFIG", "dbname=from_variable", 1);
    CHECK(config::from_environment("ALPHASWARM_TEST_CONFIG").get("dbname") == "from_variable");
    ::unsetenv("ALPHASWARM_TEST_CONFIG");
    CHECK(config::from_environment("ALPHASWARM_TEST_CONFIG").get("dbname").empty());
}
