// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/macaddr.hpp>

#include "support/catch.hpp"

namespace {
using alphaswarm::macaddr;
using alphaswarm::macaddr8;

static_assert(macaddr::parse("08:00:2b:01:02:03").bytes()[2] == 0x2b);
static_assert(macaddr::parse("08-00-2B-01-02-03") == macaddr({8, 0, 0x2b, 1, 2, 3}));
static_assert(macaddr::parse("08:00:2b:01:02:03") < macaddr::parse("08:00:2b:01:02:04"));
static_assert(macaddr8::parse("ff:fe:fd:fc:fb:fa:f9:f8").bytes()[7] == 0xf8);

TEST_CASE("the addresses of cards are pairs of digits") {
    CHECK(macaddr().to_string() == "00:00:00:00:00:00");
    CHECK(macaddr::parse("AB-CD-EF-01-23-45").to_string() == "ab:cd:ef:01:23:45");
    CHECK(macaddr8::parse("08:00:2b:01:02:03:04:05").to_string() == "08:00:2b:01:02:03:04:05");
    for (char const* text : {"",
                             "08:00:2b:01:02",
                             "08:00:2b:01:02:03:04",
                             "08:00:2b:01:02:0g",
                             "08:00-2b:01:02:03",
                             "08.00.2b.01.02.03",
                             "08:00:2b:01:02:03 "})
        CHECK_THROWS_AS(macaddr::parse(text), alphaswarm::error);
    CHECK_THROWS_AS(macaddr8::parse("08:00:2b:01:02:03"), alphaswarm::error);
}

}  // namespace
