// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/analysis.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

TEST_CASE("what is written anew is known with its place") {
    auto const found = alphaswarm::test::analysed(
        "select v.name from venues as v where v.rank > :a and :a < (select max(rank) from venues)");
    REQUIRE(found->accepted());
    REQUIRE(found->use_count == 4);
    CHECK(found->uses[0].number == 1);
    CHECK(found->uses[0].begin == 19);
    CHECK(found->uses[0].end == 30);
    CHECK(found->uses[0].alias == "v");
    CHECK(found->uses[1].what == alphaswarm::reader::rewritten::parameter);
    CHECK(found->uses[2].number == found->uses[1].number);
    CHECK(found->uses[3].alias == "venues");
    CHECK(found->argument_count == 1);
    CHECK_FALSE(found->calls);
    CHECK(alphaswarm::test::analysed("select random()")->calls);
    CHECK(alphaswarm::test::analysed("select 1 from venues for update")->locks);
    CHECK(alphaswarm::test::analysed("select 1 from nothing")->misses_table);
}
