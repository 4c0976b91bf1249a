// SPDX-License-Identifier: BSL-1.0
// The bytes are those of PostgreSQL 15: select numeric_send(...).
#include <alphaswarm/pg/codecs/numeric.hpp>

#include "unit/pg/codecs/wire.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;

TEST_CASE("numerics have the bytes that PostgreSQL sends") {
    auto const wire = [](std::string_view text) { return hex(numeric::parse(text)); };
    CHECK(wire("0") == "0000000000000000");
    CHECK(wire("0.00") == "0000000000000002");
    CHECK(wire("1.50") == "000200000000000200011388");
    CHECK(wire("-12345.678") == "0003000140000003000109291a7c");
    CHECK(wire("1e-8") == "0001fffe000000080001");
    CHECK(wire("10000") == "00010001000000000001");
    CHECK(wire("NaN") == "00000000c0000000");
    CHECK(wire("123456789012345678901234567890.5") == "0009000700000001000c0d801ed204d2162e23340d801ed21388");
    CHECK(decoded<numeric>(bytes_of("00000000d0000020")) == numeric::infinity());
    CHECK(decoded<numeric>(bytes_of("00000000f0000020")) == numeric::negative_infinity());
}

TEST_CASE("numerics come back digit for digit") {
    std::mt19937 random(11);
    for (int i = 0; i < 2000; ++i) {
        std::string text = random() % 2 ? "-" : "";
        text += static_cast<char>('1' + random() % 9);
        for (unsigned n = random() % 30; n > 0; --n) text += static_cast<char>('0' + random() % 10 * (random() % 2));
        if (unsigned n = random() % 20) {
            text += '.';
            for (; n > 0; --n) text += static_cast<char>('0' + random() % 10 * (random() % 2));
        }
        REQUIRE(back(numeric::parse(text)).to_string() == text);
    }
    for (char const* text : {"1e131071", "1e-16383", "NaN", "Infinity", "-Infinity", "0.000"}) {
        CHECK(back(numeric::parse(text)) == numeric::parse(text));
        CHECK(back(numeric::parse(text)).to_string() == numeric::parse(text).to_string());
    }
}

TEST_CASE("bytes that are no numeric are refused") {
    for (char const* wire : {"",
                             "00000000000000",
                             "0001000000000000",
                             "00000000000000000001",
                             "00010000000000002710",
                             "0001000000000000ffff",
                             "00010000123400000001",
                             "00010000000040000001",
                             "0001ffff000000001388",
                             "ffff000000000000"}) {
        INFO(wire);
        CHECK_THROWS_AS(decoded<numeric>(bytes_of(wire)), pg::decode_error);
    }
}

TEST_CASE("the decoder of numerics survives any bytes") {
    torture(numeric::parse("-12345.678"));
    torture(numeric::nan());
}

}  // namespace
