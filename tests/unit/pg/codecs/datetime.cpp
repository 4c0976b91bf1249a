// SPDX-License-Identifier: BSL-1.0
// The bytes are those of PostgreSQL 15: select date_send(...), timestamp_send(...), interval_send(...).
#include <alphaswarm/pg/codecs/datetime.hpp>

#include "unit/pg/codecs/wire.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;
using Catch::Matchers::Contains;

TEST_CASE("dates and times have the bytes that PostgreSQL sends") {
    CHECK(hex(date(1999, 12, 31)) == "ffffffff");
    CHECK(hex(date::parse("4713-11-24 BC")) == "ffda9915");
    CHECK(hex(date(5874897, 12, 31)) == "7fda970c");
    CHECK(hex(date::infinity()) == "7fffffff");
    CHECK(hex(date::negative_infinity()) == "80000000");
    CHECK(hex(time_of_day(24, 0)) == "000000141dd76000");
    CHECK(hex(timestamp::parse("2024-02-29 12:34:56.789")) == "0002b58341728608");
    CHECK(hex(timestamp::parse("4713-11-24 00:00:00 BC")) == "fd0f9983eb0ae000");
    CHECK(hex(timestamptz::parse("294276-12-31 23:59:59.999999Z")) == "7fffff5bb3b29fff");
    CHECK(hex(timestamptz::infinity()) == "7fffffffffffffff");
    CHECK(hex(interval{14, 10, 9'000'500'000}) == "000000021878bb200000000a0000000e");
    CHECK(hex(interval{-1, 3, -1}) == "ffffffffffffffff00000003ffffffff");
}

TEST_CASE("dates and times come back, the extremes and infinities included") {
    for (auto day :
         {date(2024, 2, 29), date(-4713, 11, 24), date(5874897, 12, 31), date::infinity(), date::negative_infinity()})
        CHECK(back(day) == day);
    for (auto point : {timestamp::from_microseconds(timestamp::first),
                       timestamp::from_microseconds(timestamp::last),
                       timestamp::infinity(),
                       timestamp::negative_infinity()})
        CHECK(back(point) == point);
    for (auto time : {time_of_day(), time_of_day(23, 59, 59, 999'999), time_of_day(24, 0)}) CHECK(back(time) == time);
    for (auto span : {interval{INT32_MIN, INT32_MAX, INT64_MIN}, interval{}}) CHECK(back(span) == span);
    std::mt19937_64 random(5);
    for (int i = 0; i < 1000; ++i) {
        auto const instant =
            timestamptz::from_microseconds(static_cast<std::int64_t>(random()) % 211'813'488'000'000'000);
        REQUIRE(back(instant) == instant);
        auto const day = date::from_days(static_cast<std::int32_t>(random() % 2'000'000'000) - 2'000'000);
        REQUIRE(back(day) == day);
    }
}

TEST_CASE("what was never set cannot be stored") {
    CHECK_THROWS_WITH(encode(date{}), Contains("unset date"));
    CHECK_THROWS_WITH(encode(timestamp{}), Contains("unset timestamp"));
    CHECK_THROWS_WITH(encode(timestamptz{}), Contains("unset timestamptz"));
    std::string out = "before";
    CHECK_THROWS_AS(pg::append_sized(out, timestamp{}), error);
    CHECK(out == "before");
}

TEST_CASE("counts that PostgreSQL never sends are refused, the mark of the unset first of all") {
    CHECK_THROWS_AS(decoded<date>(bytes_of("80000001")), pg::decode_error);
    CHECK_THROWS_AS(decoded<date>(bytes_of("7fda970d")), pg::decode_error);
    CHECK_THROWS_AS(decoded<date>(bytes_of("ffda97a6")), pg::decode_error);
    CHECK_THROWS_AS(decoded<timestamp>(bytes_of("8000000000000001")), pg::decode_error);
    CHECK_THROWS_AS(decoded<timestamp>(bytes_of("7fffff5bb3b2a000")), pg::decode_error);
    CHECK_THROWS_AS(decoded<timestamptz>(bytes_of("fd0f7cc1411f9fff")), pg::decode_error);
    CHECK_THROWS_AS(decoded<time_of_day>(bytes_of("000000141dd76001")), pg::decode_error);
    CHECK_THROWS_AS(decoded<time_of_day>(bytes_of("ffffffffffffffff")), pg::decode_error);
}

TEST_CASE("decoders of dates and times survive any bytes") {
    torture(date(2024, 2, 29));
    torture(time_of_day(12, 0));
    torture(timestamp(date(2024, 2, 29)));
    torture(timestamptz(date(2024, 2, 29)));
    torture(interval{1, 2, 3});
}

}  // namespace
