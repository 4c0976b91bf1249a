// SPDX-License-Identifier: BSL-1.0
#include <cstdlib>
#include <string>

#include <alphaswarm/pg/server_programs.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using test::contains;
using test::message_of;

TEST_CASE("the folder that the environment names holds the server's programs, or is refused by name") {
    char const* const before = std::getenv("ALPHASWARM_POSTGRES_BIN");
    std::string const kept = before ? before : "";
    ::setenv("ALPHASWARM_POSTGRES_BIN", "/nonexistent/bin", 1);
    CHECK(contains(message_of<usage_error>([] { (void)pg::detail::find_server_directory(); }),
                   "/nonexistent/bin, which holds no initdb and postgres"));
    if (before) ::setenv("ALPHASWARM_POSTGRES_BIN", kept.c_str(), 1);
    else ::unsetenv("ALPHASWARM_POSTGRES_BIN");
    CHECK(pg::detail::is_server_directory(pg::detail::find_server_directory()));
}
