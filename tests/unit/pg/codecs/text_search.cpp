// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/codecs/text_search.hpp>

#include "unit/pg/codecs/wire.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;

TEST_CASE("a tsvector is its words, with their places behind a NUL") {
    CHECK(hex(tsvector::parse("ab:1,2A c")) ==
          "00000002"
          "616200"
          "0002"
          "0001"
          "c002"
          "6300"
          "0000");
    CHECK(hex(tsvector()) == "00000000");
    CHECK(back(tsvector::parse("'x y':3B z")) == tsvector::parse("'x y':3B z"));
}

TEST_CASE("a tsquery is its operators, each before its operands, the right one first") {
    CHECK(hex(tsquery::parse("a & !b:*A")) ==
          "00000004"
          "0202"
          "0201"
          "010801"
          "6200"
          "010000"
          "6100");
    CHECK(hex(tsquery::parse("a <2> b")) ==
          "00000003"
          "02040002"
          "010000"
          "6200"
          "010000"
          "6100");
    CHECK(decoded<tsquery>(bytes_of("00000000")) == tsquery());
    CHECK_THROWS_AS(encode(tsquery()), value_refused);  // tsqueryrecv refuses it
    CHECK(back(tsquery::parse("a & (b | c) <-> !d")) == tsquery::parse("a & (b | c) <-> !d"));
}

TEST_CASE("what is neither is refused") {
    for (char const* bytes : {"",
                              "00000001",
                              "ffffffff",
                              "0000000161",
                              "000000016100",
                              "0000000161000001",
                              "0000000100"
                              "0000",
                              "00000001610000010000",
                              "00000000ff",
                              "7fffffff"})
        CHECK_THROWS_AS(decoded<tsvector>(bytes_of(bytes)), pg::decode_error);
    for (char const* bytes : {"",
                              "ffffffff",
                              "000000010202",
                              "0000000101000061",
                              "000000010000006100",
                              "000000010110006100",
                              "00000002"
                              "0100006100"
                              "0100006100",
                              "0000000102056100",
                              "00000000ff",
                              "000000010100"
                              "0000"})
        CHECK_THROWS_AS(decoded<tsquery>(bytes_of(bytes)), pg::decode_error);
}

TEST_CASE("decoders of text search survive any bytes") {
    torture(tsvector::parse("ab:1,2A c"));
    torture(tsquery::parse("a & !b:*A <2> c"), false);
}

}  // namespace
