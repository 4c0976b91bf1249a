// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/time_of_day.hpp>

#include "support/catch.hpp"

namespace {
using alphaswarm::time_of_day;

static_assert(time_of_day{}.microseconds() == 0 && time_of_day(24, 0).microseconds() == 86'400'000'000);
static_assert(time_of_day(12, 34, 56, 789).microseconds() == 45'296'000'789);
static_assert(time_of_day::parse("12:34:56.000789") == time_of_day(12, 34, 56, 789));
static_assert(time_of_day::parse("09:30") == time_of_day(9, 30) && time_of_day(9, 30) < time_of_day(16, 0));
static_assert(time_of_day(12, 34, 56, 789).hour() == 12 && time_of_day(12, 34, 56, 789).minute() == 34 &&
              time_of_day(12, 34, 56, 789).second() == 56 && time_of_day(12, 34, 56, 789).microsecond() == 789);

TEST_CASE("times are written as PostgreSQL writes them") {
    CHECK(time_of_day(9, 5).to_string() == "09:05:00");
    CHECK(time_of_day(23, 59, 59, 999'990).to_string() == "23:59:59.99999");
    CHECK(time_of_day(24, 0).to_string() == "24:00:00");
}

TEST_CASE("what is past midnight or no time throws") {
    CHECK_THROWS_AS(time_of_day(24, 0, 0, 1), alphaswarm::error);
    CHECK_THROWS_AS(time_of_day(4294967295u, 0), alphaswarm::error);
    CHECK_THROWS_AS(time_of_day(1, 60), alphaswarm::error);
    CHECK_THROWS_AS(time_of_day::from_microseconds(-1), alphaswarm::error);
    for (char const* text :
         {"", "9:05", "09", "09:60", "09:05:60", "24:00:01", "09:05:00.", "09:05:00.1234567", "09:05 "}) {
        INFO(text);
        CHECK_THROWS_AS(time_of_day::parse(text), alphaswarm::error);
    }
}

}  // namespace
