// SPDX-License-Identifier: BSL-1.0
// The catalogue's answers beside the server's: as many random questions as ALPHASWARM_QUESTIONS says (20,000), from
// ALPHASWARM_SEED.
#include <alphaswarm/catalog/resolve.hpp>

#include <cstdlib>
#include <random>
#include <string>

#include "integration/catalog/questions.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
/// Functions of PostgreSQL 15 that a newer server has no more, or with other arguments.
bool gone(std::string const& sql) {
    for (char const* name : {"\"pg_stat_have_stats\"", "\"pg_timezone_abbrevs\"()"})
        if (sql.find(name) != sql.npos) return true;
    return false;
}
}  // namespace

TEST_CASE("operators, functions, casts and constructs are taken, refused and typed as the server does") {
    char const* const seeded = std::getenv("ALPHASWARM_SEED");
    char const* const counted = std::getenv("ALPHASWARM_QUESTIONS");
    std::uint64_t const seed = seeded ? std::strtoull(seeded, nullptr, 10) : std::random_device{}();
    long const count = counted ? std::strtol(counted, nullptr, 10) : 20000;
    INFO("seed " << seed);
    database const own;
    auto server = own.connect();
    questioner ask(server, seed);
    bool const newer = server.server_version() >= 160000;
    long accepted = 0, differ = 0;
    for (long i = 0; i < count; ++i) {
        question const q = ask.next();
        auto const theirs = told_by_server(server, q.sql);
        accepted += theirs.accepted;
        if (theirs == q.ours) continue;
        if (newer && (!q.ours.accepted || gone(q.sql)))
            continue;  // a newer server takes more, and lacks a few of its statistics
        if (++differ > 40) continue;
        std::string line = q.sql + "\n  ours: " +
                           (q.ours.accepted ? "accepted, " + std::to_string(q.ours.result) : "refused " + q.ours.why);
        for (auto p : q.ours.parameters) line += " $" + std::to_string(p);
        line += "\n  server: " + (theirs.accepted ? "accepted, " + std::to_string(theirs.result) : theirs.why);
        for (auto p : theirs.parameters) line += " $" + std::to_string(p);
        UNSCOPED_INFO(line);
    }
    CAPTURE(seed, count, accepted, differ);
    CHECK(differ == 0);
    CHECK(accepted > count / 5);  // the questions are no mere nonsense
    WARN("seed " << seed << ": " << count << " questions, " << accepted << " accepted by the server, " << differ
                 << " answered differently");
}
