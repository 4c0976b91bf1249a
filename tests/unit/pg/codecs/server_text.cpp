// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/codecs/server_text.hpp>

#include <alphaswarm/types/extensions.hpp>

#include "unit/pg/codecs/wire.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;
using Catch::Matchers::Contains;

TEST_CASE("a text travels as it is, or behind its version") {
    CHECK(encode(citext("Ab")) == "Ab");
    CHECK(hex(ltree("a.b")) == "01612e62");
    CHECK(back(citext("gr\xc3\xbc\xc3\x9f")) == "gr\xc3\xbc\xc3\x9f");
    CHECK(back(ltree("")) == "");
}

TEST_CASE("bytes that are no text are no value of such a type") {
    for (char const* bytes : {"00", "6100", "80", "c0af", "c3", "ff", "e28282ff", "f5808080"})
        CHECK_THROWS_WITH(decoded<citext>(bytes_of(bytes)), Contains("no text in the binary form of citext"));
    CHECK_THROWS_WITH(decoded<ltree>("a"), Contains("binary form of ltree"));
    CHECK_THROWS_AS(decoded<ltree>(""), pg::decode_error);
}

TEST_CASE("an hstore is a number of keys and values") {
    CHECK(hex(hstore{{"a", "1"}, {"b", std::nullopt}}) ==
          "00000002"
          "00000001"
          "61"
          "00000001"
          "31"
          "00000001"
          "62"
          "ffffffff");
    CHECK(back(hstore{{"a", "1"}, {"bb", std::nullopt}}) == hstore{{"a", "1"}, {"bb", std::nullopt}});
    for (char const* bytes : {"",
                              "00000001",
                              "ffffffff",
                              "00000001ffffffffffffffff",
                              "00000000ff",
                              "00000002"
                              "00000001"
                              "61"
                              "ffffffff"
                              "00000001"
                              "61"
                              "ffffffff"})
        CHECK_THROWS_AS(decoded<hstore>(bytes_of(bytes)), pg::decode_error);
}

TEST_CASE("decoders of extensions' types survive any bytes") {
    torture(citext("text"));
    torture(ltree("a.b"));
    torture(hstore{{"a", "1"}, {"bb", std::nullopt}});
}

}  // namespace
