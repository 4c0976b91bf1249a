// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/network.hpp>

#include "support/catch.hpp"

namespace {
using alphaswarm::cidr;
using alphaswarm::inet;

static_assert(inet::parse("192.168.0.1/24").prefix() == 24 && inet::parse("::1").is_v6());
static_assert(inet() == inet::parse("0.0.0.0"));
static_assert(!std::is_convertible_v<inet, cidr> && !std::is_convertible_v<cidr, inet>);

TEST_CASE("addresses are read and written as PostgreSQL does it") {
    for (char const* text : {"0.0.0.0",
                             "255.255.255.255",
                             "10.1.2.3/8",
                             "::",
                             "::1",
                             "1::",
                             "2001:db8::1/64",
                             "::ffff:10.0.0.1",
                             "::10.0.0.1",
                             "1:0:0:2::3",
                             "1::2:0:0:3",
                             "0:1:2:3:4:5:6:7",
                             "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/0",
                             "fe80::/10"})
        CHECK(inet::parse(text).to_string() == text);
    CHECK(inet::parse("2001:DB8:0:0:0:0:0:1").to_string() == "2001:db8::1");
    CHECK(inet::parse("64:ff9b::192.0.2.33").to_string() == "64:ff9b::c000:221");
    CHECK(inet::parse("1:2:3:4:5:6:1.2.3.4").to_string() == "1:2:3:4:5:6:102:304");
    CHECK(inet::parse("1.2.3.4/32").to_string() == "1.2.3.4");
    CHECK(cidr::parse("1.2.3.4").to_string() == "1.2.3.4/32");
    CHECK(cidr::parse("10.0.0.0/8").to_string() == "10.0.0.0/8");
    CHECK(cidr::parse("::/0").to_string() == "::/0");
}

TEST_CASE("what is no address is refused") {
    for (char const* text : {"",
                             "1",
                             "1.2.3",
                             "1.2.3.4.5",
                             "1.2.3.256",
                             "01.2.3.4",
                             "1.2.3.4/",
                             "1.2.3.4/33",
                             "1.2.3.4/024x",
                             "1.2.3.4 ",
                             ":",
                             ":::",
                             "1:",
                             ":1",
                             "1:2:3:4:5:6:7",
                             "1:2:3:4:5:6:7:8:9",
                             "1::2::3",
                             "12345::",
                             "g::",
                             "::/129",
                             "1:2:3:4:5:6:7:1.2.3.4",
                             "1:2:3:4:5:6:7:8::",
                             "::1.2.3",
                             "1.2.3.4::"})
        CHECK_THROWS_AS(inet::parse(text), alphaswarm::error);
    CHECK_THROWS_AS(cidr::parse("10.0.0.1/8"), alphaswarm::error);
    CHECK_THROWS_AS(cidr::parse("2001:db8::1/64"), alphaswarm::error);
    CHECK_THROWS_AS(inet::v4({1, 2, 3, 4}, 33), alphaswarm::error);
    CHECK_THROWS_AS(inet::v4({1, 2, 3, 4}, 256), alphaswarm::error);
    CHECK_THROWS_AS(cidr::v4({1, 2, 3, 4}, 24), alphaswarm::error);
    CHECK(inet::v4({1, 2, 3, 4}, 24).to_string() == "1.2.3.4/24");
}

TEST_CASE("addresses are sorted by family, network, prefix and address") {
    char const* const sorted[] = {
        "10.0.0.0/8", "10.0.0.1/8", "10.0.0.0/16", "10.0.0.0", "10.0.0.1", "11.0.0.0/8", "::"};
    for (std::size_t i = 0; i < std::size(sorted); ++i)
        for (std::size_t j = 0; j < std::size(sorted); ++j)
            CHECK((inet::parse(sorted[i]) < inet::parse(sorted[j])) == (i < j));
}

TEST_CASE("an address is within a network of its family") {
    inet const a = inet::parse("10.1.2.3");
    CHECK(a.is_within(cidr::parse("10.0.0.0/8")));
    CHECK(a.is_within(a));
    CHECK_FALSE(a.is_within(cidr::parse("10.1.3.0/24")));
    CHECK_FALSE(inet::parse("10.0.0.0/8").is_within(a));
    CHECK_FALSE(a.is_within(cidr::parse("::/0")));
}

}  // namespace
