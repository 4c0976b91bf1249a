// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/timestamp.hpp>

#include "support/catch.hpp"

namespace {
using alphaswarm::date;
using alphaswarm::time_of_day;
using alphaswarm::timestamp;
using alphaswarm::timestamptz;

template <class A, class B>
concept comparable = requires(A a, B b) { a == b; };
static_assert(!comparable<timestamp, timestamptz> && !std::is_constructible_v<timestamp, timestamptz>,
              "they never mix");

static_assert(timestamp(date(2000, 1, 1)).microseconds() == 0 && timestamp(date(1970, 1, 1)).unix_microseconds() == 0);
static_assert(timestamp::parse("2024-02-29 12:34:56.789").microseconds() == 0x0002b58341728608);
static_assert(timestamp::parse("2024-02-29T12:34") == timestamp(date(2024, 2, 29), time_of_day(12, 34)));
static_assert(timestamp::parse("1999-12-31 24:00:00").microseconds() == 0);
static_assert(timestamptz::parse("2024-02-29 12:34:56.5+05:30") == timestamptz::parse("2024-02-29T07:04:56.5Z"));
static_assert(timestamptz::parse("1999-12-31 19:00:00-05").microseconds() == 0);
static_assert(timestamp::parse("4714-11-24 00:00:00 BC").microseconds() == timestamp::first);
static_assert(timestamp::parse("294276-12-31 23:59:59.999999").microseconds() == timestamp::last);
static_assert(timestamp::negative_infinity() < timestamp::from_microseconds(timestamp::first) &&
              timestamp::from_microseconds(timestamp::last) < timestamp::infinity());
static_assert(!timestamp{}.is_set() && timestamp::infinity().is_set() && !timestamp::infinity().is_finite());
static_assert(timestamp::parse("1999-12-31 23:59:59").to_date() == date(1999, 12, 31), "before 2000, days round down");
static_assert(timestamp::parse("1999-12-31 23:59:59").to_time() == time_of_day(23, 59, 59));
static_assert(timestamptz::from_unix_microseconds(1'700'000'000'000'000) == timestamptz::parse("2023-11-14 22:13:20Z"));

TEST_CASE("points in time are written as PostgreSQL writes them") {
    CHECK(timestamp::parse("2024-02-29T12:34:56.789000").to_string() == "2024-02-29 12:34:56.789");
    CHECK(timestamptz::parse("2024-02-29 12:34:56+05:30").to_string() == "2024-02-29 07:04:56+00");
    CHECK(timestamptz::parse("0044-03-15 12:00:00+00 BC").to_string() == "0044-03-15 12:00:00+00 BC");
    CHECK(timestamp::from_microseconds(timestamp::first).to_string() == "4714-11-24 00:00:00 BC");
    CHECK(timestamp::from_microseconds(timestamp::last).to_string() == "294276-12-31 23:59:59.999999");
    CHECK(timestamp::infinity().to_string() == "infinity");
    CHECK(timestamp::parse("-infinity") == timestamp::negative_infinity());
}

TEST_CASE("now is after this test was written, and time passes") {
    auto const before = timestamptz::now();
    CHECK(before > timestamptz::parse("2024-01-01 00:00:00Z"));
    CHECK(before < timestamptz::parse("2200-01-01 00:00:00Z"));
    CHECK(timestamptz::now() >= before);
    CHECK(timestamp::now().is_finite());
}

TEST_CASE("an instant needs its offset and a timestamp has none") {
    CHECK_THROWS_AS(timestamptz::parse("2024-02-29 12:34:56"), alphaswarm::error);
    CHECK_THROWS_AS(timestamp::parse("2024-02-29 12:34:56Z"), alphaswarm::error);
    CHECK_THROWS_AS(timestamp::parse("2024-02-29 12:34:56+00"), alphaswarm::error);
}

TEST_CASE("text that is no point in time throws") {
    for (char const* text : {"",
                             "2024-02-29",
                             "2024-02-30 00:00:00+00",
                             "2024-02-29 24:00:01+00",
                             "2024-02-29 00:00:00+16",
                             "2024-02-29 00:00:00+1",
                             "2024-02-29 00:00:00+00 AD",
                             "2024-02-29  00:00:00+00"}) {
        INFO(text);
        CHECK_THROWS_AS(timestamptz::parse(text), alphaswarm::error);
    }
}

TEST_CASE("what is out of range throws, on both ends and on the way to Unix time") {
    CHECK_THROWS_AS(timestamp::from_microseconds(timestamp::first - 1), alphaswarm::error);
    CHECK_THROWS_AS(timestamp::from_microseconds(timestamp::last + 1), alphaswarm::error);
    CHECK_THROWS_AS(timestamp::from_microseconds(INT64_MAX), alphaswarm::error);
    CHECK_THROWS_AS(timestamp::from_unix_microseconds(INT64_MIN), alphaswarm::error);
    CHECK_THROWS_AS(timestamp::from_unix_microseconds(timestamp::first - timestamp::unix_epoch - 1), alphaswarm::error);
    CHECK(timestamp::from_unix_microseconds(INT64_MAX).unix_microseconds() == INT64_MAX);
    CHECK_THROWS_AS(timestamp::from_microseconds(timestamp::last).unix_microseconds(), alphaswarm::error);
    CHECK_THROWS_AS(timestamp(date(294277, 1, 1)), alphaswarm::error);
    CHECK_THROWS_AS(timestamp(date(5874897, 12, 31)), alphaswarm::error);
    CHECK_THROWS_AS(timestamp::parse("294276-12-31 24:00:00"), alphaswarm::error);
    CHECK_THROWS_AS(timestamptz::parse("4714-11-24 00:00:00+01 BC"), alphaswarm::error);
    CHECK_THROWS_AS(timestamptz::parse("5874897-12-31 00:00:00Z"), alphaswarm::error);
    CHECK_THROWS_AS(timestamp{}.to_date(), alphaswarm::error);
    CHECK_THROWS_AS(timestamp::infinity().unix_microseconds(), alphaswarm::error);
}

}  // namespace
