// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/codecs/network.hpp>

#include "unit/pg/codecs/wire.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;

TEST_CASE("an address travels with its family, prefix and size") {
    CHECK(hex(inet::parse("192.168.0.1/24")) == "02180004c0a80001");
    CHECK(hex(cidr::parse("10.0.0.0/8")) == "020801040a000000");
    CHECK(hex(inet::parse("::1")) == "0380001000000000000000000000000000000001");
    CHECK(back(inet::parse("2001:db8::7/48")) == inet::parse("2001:db8::7/48"));
    CHECK(back(cidr::parse("2001:db8::/48")) == cidr::parse("2001:db8::/48"));
    CHECK(decoded<inet>(bytes_of("020801040a000000")) == inet::parse("10.0.0.0/8"));  // a cidr is read as an inet
}

TEST_CASE("what is no address is refused") {
    CHECK_THROWS_AS(decoded<inet>(""), pg::decode_error);
    CHECK_THROWS_AS(decoded<inet>(bytes_of("02210004c0a80001")), pg::decode_error);  // 33 bits
    CHECK_THROWS_AS(decoded<inet>(bytes_of("03180004c0a80001")), pg::decode_error);  // IPv6 of four bytes
    CHECK_THROWS_AS(decoded<inet>(bytes_of("02180010c0a80001")), pg::decode_error);
    CHECK_THROWS_AS(decoded<cidr>(bytes_of("02180004c0a80000")), pg::decode_error);  // an inet
    CHECK_THROWS_AS(decoded<cidr>(bytes_of("02180104c0a80001")), pg::decode_error);  // bits behind the prefix
}

TEST_CASE("the addresses of cards are their bytes") {
    CHECK(hex(macaddr::parse("08:00:2b:01:02:03")) == "08002b010203");
    CHECK(back(macaddr8::parse("08:00:2b:01:02:03:04:05")) == macaddr8::parse("08:00:2b:01:02:03:04:05"));
    CHECK_THROWS_AS(decoded<macaddr>("12345"), pg::decode_error);
    CHECK_THROWS_AS(decoded<macaddr8>("123456"), pg::decode_error);
}

TEST_CASE("decoders of addresses survive any bytes") {
    torture(inet::parse("192.168.0.1/24"));
    torture(inet::parse("2001:db8::1"));
    torture(cidr::parse("10.0.0.0/8"));
    torture(macaddr());
    torture(macaddr8());
}

}  // namespace
