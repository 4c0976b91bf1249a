// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/interval.hpp>

#include "support/catch.hpp"

namespace {
using alphaswarm::interval;

static_assert(interval::parse("P1Y2M10DT2H30M0.5S") == interval{14, 10, 9'000'500'000});
static_assert(interval::parse("P-1M3DT-0.000001S") == interval{-1, 3, -1});
static_assert(interval::parse("P2W") == interval{0, 14, 0} && interval::parse("PT0S") == interval{});
static_assert(interval{.days = 1} != interval{.microseconds = 86'400'000'000});

TEST_CASE("an interval is written in ISO 8601 and read back") {
    CHECK(interval{14, 10, 9'000'500'000}.to_string() == "P1Y2M10DT2H30M0.5S");
    CHECK(interval{-14, 0, -3'723'500'000}.to_string() == "P-1Y-2MT-1H-2M-3.5S");
    CHECK(interval{}.to_string() == "PT0S");
    CHECK(interval{0, 0, -1}.to_string() == "PT-0.000001S");
    for (auto const& span : {interval{INT32_MAX, INT32_MAX, INT64_MAX},
                             interval{INT32_MIN, INT32_MIN, INT64_MIN},
                             interval{12, 0, 0},
                             interval{0, -5, 60'000'000},
                             interval{1, -1, 3'600'000'000}}) {
        INFO(span.to_string());
        CHECK(interval::parse(span.to_string()) == span);
    }
}

TEST_CASE("text that is no interval, or does not fit, throws") {
    for (char const* text : {"",
                             "P",
                             "PT",
                             "P1",
                             "1Y",
                             "P1H",
                             "PT1D",
                             "P1.5D",
                             "P1YT",
                             "PT1.5H",
                             "P--1D",
                             "PT1S ",
                             "P178956971Y",
                             "P2147483648D",
                             "PT9999999999H"}) {
        INFO(text);
        CHECK_THROWS_AS(interval::parse(text), alphaswarm::error);
    }
}

}  // namespace
