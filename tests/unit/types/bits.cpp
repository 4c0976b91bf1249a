// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/bits.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;

static_assert(sql_type<bit<8>>::facts.name == "bit(8)" && sql_type<bit<8>>::facts.oid == 1560);
static_assert(sql_type<varbit<64>>::facts.name == "bit varying(64)" && sql_type<bits>::facts.name == "bit varying");
static_assert(bits::parse("101").size() == 3 && bits::parse("101")[2] && !bits::parse("101")[1]);

TEST_CASE("the first bit stands leftmost") {
    CHECK(bits::parse("1000000011").bytes() == std::vector<std::uint8_t>{0x80, 0xc0});
    CHECK(bits::parse("1000000011").to_string() == "1000000011");
    CHECK(bit<4>().to_string() == "0000");
    CHECK(bit<4>().set(0).set(3).to_string() == "1001");
    CHECK(bit<4>::parse("1111").set(1, false).to_string() == "1011");
    CHECK(bits().to_string().empty());
    CHECK(bits(9).to_string() == "000000000");
    std::uint8_t const ones[] = {0xff, 0xff};
    CHECK(bits::from_bytes(ones, 11) == bits::parse("11111111111"));
}

TEST_CASE("a number of bits that the type does not hold is refused") {
    CHECK_THROWS_AS(bit<4>::parse("111"), value_refused);
    CHECK_THROWS_AS(bit<4>::parse("11111"), value_refused);
    CHECK_THROWS_AS(varbit<4>::parse("11111"), value_refused);
    CHECK(varbit<4>::parse("11").size() == 2);
    CHECK_THROWS_AS(bits::parse("102"), error);
    CHECK_THROWS_WITH(bit<4>(5), Catch::Matchers::Contains("5 bits") && Catch::Matchers::Contains("bit(4)"));
}

TEST_CASE("bits are sorted one by one, a shorter string first") {
    char const* const sorted[] = {"", "0", "00", "01", "1", "10", "100000000", "1000000001", "11"};
    for (std::size_t i = 0; i < std::size(sorted); ++i)
        for (std::size_t j = 0; j < std::size(sorted); ++j)
            CHECK((bits::parse(sorted[i]) < bits::parse(sorted[j])) == (i < j));
}

}  // namespace
