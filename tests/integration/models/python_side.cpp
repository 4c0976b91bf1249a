// SPDX-License-Identifier: BSL-1.0
// A database shared with the platform's Python side: what one writes, the other reads, value for value.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <alphaswarm/sql/ddl.hpp>

#include "round_trip.hpp"
#include "support/database.hpp"

using namespace alphaswarm;

namespace {

/// The lines that the script prints, sorted; it runs on the system's own python3, which has the driver, from the folder
/// of the sources.
std::vector<std::string> python(test::database const& database, std::string const& what) {
    std::string const command =
        "/usr/bin/python3 tests/integration/models/python_side.py \"" + database.dsn() + "\" " + what;
    std::FILE* const output = ::popen(command.c_str(), "r");
    REQUIRE(output != nullptr);
    std::string text;
    std::array<char, 65536> chunk{};
    while (std::size_t const size = std::fread(chunk.data(), 1, chunk.size(), output)) text.append(chunk.data(), size);
    REQUIRE(::pclose(output) == 0);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = text.find('\n', at);
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

bool has_python_driver() { return std::system("/usr/bin/python3 -c 'import psycopg2' 2>/dev/null") == 0; }

void require_same(std::vector<std::string> const& written, std::vector<std::string> const& read) {
    REQUIRE(!written.empty());
    CHECK(written.size() == read.size());
    for (std::size_t i = 0; i < std::min(written.size(), read.size()); ++i)
        if (written[i] != read[i]) {
            INFO("written " << written[i].substr(0, 200));
            INFO("read    " << read[i].substr(0, 200));
            FAIL("the two sides differ");
        }
}

}  // namespace

TEST_CASE("rows that the Python side wrote are read value for value") {
    if (!has_python_driver()) {
        WARN("SKIPPED: /usr/bin/python3 has no psycopg2; install python3-psycopg2");
        return;
    }
    test::database const database;
    session db{pg::config(database.dsn())};
    db.execute(ddl<models::shipped_tables>());
    auto const written = python(database, "write");
    std::vector<std::string> read;
    for (auto const& [table, functions] : test::round_trips()) functions.say_stored(db, read);
    std::sort(read.begin(), read.end());
    require_same(written, read);
}

TEST_CASE("rows that this library wrote are read by the Python side value for value") {
    if (!has_python_driver()) {
        WARN("SKIPPED: /usr/bin/python3 has no psycopg2; install python3-psycopg2");
        return;
    }
    test::database const database;
    session db{pg::config(database.dsn())};
    db.execute(ddl<models::shipped_tables>());
    test::random_source random(42);
    test::stored_keys stored;
    std::vector<std::string> written;
    for (schema::table_view const* table : models::shipped_tables::creation_order())
        CHECK(test::round_trips().at(table->id).store_and_compare(db, random, stored, &written) == 0);
    std::sort(written.begin(), written.end());
    require_same(written, python(database, "read"));
}
