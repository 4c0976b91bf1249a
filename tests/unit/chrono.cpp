// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/chrono.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;
namespace ch = std::chrono;
using namespace std::chrono_literals;

constexpr ch::sys_days leap_day = 2024y / 2 / 29;
static_assert(from_chrono<date>(leap_day) == date(2024, 2, 29) && to_chrono(date(2024, 2, 29)) == leap_day);
static_assert(from_chrono<date>(-43y / 3 / 15) == date(-43, 3, 15));
static_assert(ch::year_month_day(to_chrono(date(-43, 3, 15))) == -43y / 3 / 15);
static_assert(from_chrono<date>(ch::local_days(2024y / 2 / 29)) == date(2024, 2, 29));
static_assert(from_chrono<timestamptz>(leap_day + 12h + 1us) == timestamptz::parse("2024-02-29 12:00:00.000001Z"));
static_assert(to_chrono(timestamptz::parse("2024-02-29 12:00:00.000001Z")) == leap_day + 12h + 1us);
static_assert(from_chrono<timestamp>(leap_day) == timestamp(date(2024, 2, 29)) &&
              to_chrono(timestamp(date(2024, 2, 29))) == leap_day);
static_assert(from_chrono<timestamp>(ch::local_days(2024y / 2 / 29) + 1h) == timestamp::parse("2024-02-29 01:00:00"));
static_assert(from_chrono<timestamptz>(ch::sys_time<ch::nanoseconds>(-1ns)).unix_microseconds() == -1, "rounded down");
static_assert(from_chrono<time_of_day>(9h + 30min) == time_of_day(9, 30));
static_assert(to_chrono(time_of_day(9, 30, 1)).seconds() == 1s);
static_assert(from_chrono<time_of_day>(to_chrono(time_of_day(9, 30, 1))) == time_of_day(9, 30, 1));
static_assert(from_chrono<interval>(36h) == interval{0, 0, 129'600'000'000} && to_chrono(interval{0, 0, 5}) == 5us);

TEST_CASE("what does not fit chrono or PostgreSQL throws") {
    CHECK_THROWS_AS(from_chrono<timestamptz>(ch::sys_time<ch::hours>(ch::hours::max())), error);
    CHECK_THROWS_AS(from_chrono<timestamptz>(ch::sys_time<ch::seconds>(ch::seconds(-300'000'000'000))), error);
    CHECK_THROWS_AS(from_chrono<interval>(ch::duration<double>(1e300)), error);
    CHECK_THROWS_AS(from_chrono<interval>(ch::duration<double>(std::numeric_limits<double>::quiet_NaN())), error);
    CHECK_THROWS_AS(from_chrono<time_of_day>(25h), error);
    CHECK_THROWS_AS(from_chrono<date>(2023y / 2 / 29), error);
    CHECK_THROWS_AS(to_chrono(timestamptz::infinity()), error);
    CHECK_THROWS_AS(to_chrono(timestamptz{}), error);
    CHECK_THROWS_AS(to_chrono(date{}), error);
    CHECK_THROWS_AS(to_chrono(interval{1, 0, 0}), error);
}

TEST_CASE("the present time is the same by either clock") {
    auto const ours = to_chrono(timestamptz::now());
    CHECK(ch::system_clock::now() - ours < 1min);
    CHECK(from_chrono<timestamptz>(ch::system_clock::now()) >= from_chrono<timestamptz>(ours));
}

}  // namespace
