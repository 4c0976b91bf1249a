// SPDX-License-Identifier: BSL-1.0
#include <cstdlib>
#include <string>

#include <alphaswarm/pg/scratch_server.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using test::contains;
using test::message_of;

TEST_CASE("a folder without a server named by the environment is refused by name") {
    char const* const before = std::getenv("ALPHASWARM_POSTGRES_BIN");
    std::string const kept = before ? before : "";
    ::setenv("ALPHASWARM_POSTGRES_BIN", "/nonexistent/bin", 1);
    CHECK(contains(message_of<usage_error>([&] { (void)pg::detail::find_server_directory(); }), "/nonexistent/bin"));
    before ? ::setenv("ALPHASWARM_POSTGRES_BIN", kept.c_str(), 1) : ::unsetenv("ALPHASWARM_POSTGRES_BIN");
}

TEST_CASE("the first line of a program's output, and nothing of a program that is not there") {
    CHECK(pg::detail::first_line_of("echo", "/usr/bin") == "/usr/bin");
    CHECK(pg::detail::first_line_of("alphaswarm-no-such-program", "x").empty());
}
