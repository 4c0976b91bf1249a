// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/codecs/number.hpp>

#include <cmath>
#include <limits>

#include "unit/pg/codecs/wire.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;
using Catch::Matchers::Contains;

TEST_CASE("numbers have the bytes that PostgreSQL sends") {
    CHECK(hex(true) == "01");
    CHECK(hex(std::int16_t{258}) == "0102");
    CHECK(hex(std::int32_t{-2}) == "fffffffe");
    CHECK(hex(std::int64_t{0x0102030405060708}) == "0102030405060708");
    CHECK(hex(1.5) == "3ff8000000000000");
    CHECK(hex(-2.0f) == "c0000000");
}

TEMPLATE_TEST_CASE("the extremes of a number come back", "", std::int16_t, std::int32_t, std::int64_t, float, double) {
    using limits = std::numeric_limits<TestType>;
    for (TestType value :
         {TestType{0}, TestType{1}, TestType{-1}, limits::min(), limits::max(), limits::lowest(), limits::denorm_min()})
        CHECK(back(value) == value);
    std::mt19937_64 random(3);
    for (int i = 0; i < 1000; ++i) {
        auto const value = static_cast<TestType>(random());
        REQUIRE(back(value) == value);
    }
}

TEST_CASE("infinities, signed zeros and NaN come back") {
    CHECK(back(std::numeric_limits<double>::infinity()) == std::numeric_limits<double>::infinity());
    CHECK(std::signbit(back(-0.0)));
    CHECK(std::isnan(back(std::numeric_limits<float>::quiet_NaN())));
}

TEST_CASE("a number of another width is refused, not converted") {
    CHECK_THROWS_WITH(decoded<std::int64_t>(encode(std::int32_t{1})), Contains("4 bytes instead of 8"));
    CHECK_THROWS_AS(decoded<std::int32_t>(encode(std::int64_t{1})), pg::decode_error);
    CHECK_THROWS_AS(decoded<bool>(std::string("\2")), pg::decode_error);
}

TEST_CASE("decoders of numbers survive any bytes") {
    torture(true);
    torture(std::int16_t{-7});
    torture(std::int32_t{-7});
    torture(std::int64_t{-7});
    torture(1.25f);
    torture(1.25);
}

}  // namespace
