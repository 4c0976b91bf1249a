// SPDX-License-Identifier: BSL-1.0
// Random texts, as many as ALPHASWARM_TEXTS says (4,000), from ALPHASWARM_SEED: the reader and the server accept and
// refuse the same, and say the same of types and names.
#include <cstdlib>
#include <random>
#include <string>

#include "integration/reader/beside_server.hpp"
#include "integration/reader/random_change.hpp"
#include "integration/reader/random_text.hpp"
#include "support/catch.hpp"

using namespace alphaswarm;

namespace {

template <class Texts>
void compare_random_texts(long share) {
    char const* const seeded = std::getenv("ALPHASWARM_SEED");
    char const* const counted = std::getenv("ALPHASWARM_TEXTS");
    std::uint64_t const seed = seeded ? std::strtoull(seeded, nullptr, 10) : std::random_device{}();
    long const count = (counted ? std::strtol(counted, nullptr, 10) : 4000) / share;
    test::beside_server server;
    Texts texts(seed);
    long differ = 0;
    for (long i = 0; i < count; ++i) {
        std::string const text = texts.next();
        std::string const difference = server.compare(text);
        if (difference.empty()) continue;
        if (++differ <= 30) WARN(text << "\n  " << difference);
    }
    CAPTURE(seed, count, server.accepted, differ);
    CHECK(differ * 1000 <= count);
    CHECK(server.accepted > count / 8);  // the texts are no mere nonsense
    WARN("seed " << seed << ": " << count << " texts, " << server.accepted << " accepted by both, " << server.ran
                 << " with rows, " << server.changed << " changes run, " << server.natural << " with NATURAL, "
                 << server.never_null << " results said never to be NULL, " << differ << " differ; " << server.stricter
                 << " against the descriptions, " << server.labels << " with labels that an enum lacks");
}

}  // namespace

TEST_CASE("random texts are read as the server reads them") { compare_random_texts<test::random_text>(1); }
TEST_CASE("random changes are read as the server reads them") { compare_random_texts<test::random_change>(2); }
