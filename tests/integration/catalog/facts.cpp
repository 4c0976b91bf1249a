// SPDX-License-Identifier: BSL-1.0
// The committed facts beside the catalogue of the server that the tests run on: the same on PostgreSQL 15; of a newer
// one it is told what differs, and nothing that queries use is gone.
#include <alphaswarm/catalog/facts.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "support/catch.hpp"
#include "support/database.hpp"

using namespace alphaswarm;

TEST_CASE("the facts are what the server's catalogue says") {
    if (std::system("/usr/bin/python3 -c 'import psycopg2' 2>/dev/null") != 0) {
        WARN("the facts were not compared: /usr/bin/python3 lacks psycopg2");
        return;
    }
    test::database const own;  // of no extensions
    std::string const command = "/usr/bin/python3 scripts/catalog_facts \"" + own.dsn() + "\"";
    std::FILE* const output = ::popen(command.c_str(), "r");
    REQUIRE(output != nullptr);
    std::string told;
    std::array<char, 65536> chunk{};
    while (std::size_t const size = std::fread(chunk.data(), 1, chunk.size(), output)) told.append(chunk.data(), size);
    ::pclose(output);
    if (own.connect().server_version() < 160000) {
        CHECK(told == "no difference\n");
        return;
    }
    WARN("what differs:\n" << told);
    std::size_t lost = 0;
    for (std::size_t at = 0; at < told.size(); at = told.find('\n', at) + 1) lost += told[at] != '+';
    CHECK(lost < 15);
}
