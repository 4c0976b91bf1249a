// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/codecs/bits.hpp>

#include "unit/pg/codecs/wire.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;
using Catch::Matchers::Contains;

TEST_CASE("bits travel with their number") {
    CHECK(hex(bits::parse("1000000011")) == "0000000a80c0");
    CHECK(hex(bits()) == "00000000");
    CHECK(back(bit<3>::parse("101")) == bit<3>::parse("101"));
    CHECK(decoded<bits>(bytes_of("00000003ff")) == bits::parse("111"));  // what stands behind the last is dropped
}

TEST_CASE("bits that are not as many as they say are refused") {
    CHECK_THROWS_AS(decoded<bits>(""), pg::decode_error);
    CHECK_THROWS_AS(decoded<bits>(bytes_of("0000000980")), pg::decode_error);
    CHECK_THROWS_AS(decoded<bits>(bytes_of("000000018000")), pg::decode_error);
    CHECK_THROWS_AS(decoded<bits>(bytes_of("ffffffff")), pg::decode_error);
    CHECK_THROWS_WITH(decoded<bit<4>>(bytes_of("0000000380")), Contains("3 bits") && Contains("bit(4)"));
    CHECK_THROWS_AS(decoded<varbit<2>>(bytes_of("0000000380")), pg::decode_error);
}

TEST_CASE("decoders of bits survive any bytes") {
    torture(bits::parse("1000000011"));
    torture(bit<9>::parse("100000001"));
    torture(varbit<9>::parse("1"));
}

}  // namespace
