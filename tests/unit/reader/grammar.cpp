// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/grammar.hpp>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::parsed;

TEST_CASE("comments and blanks stand anywhere") {
    CHECK(parsed("/* a */ select -- b\n 1 /* c /* d */ */ ;") == "");
    CHECK(parsed("\t\r\n select\f1") == "");
}
