// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/date.hpp>

#include "support/catch.hpp"

namespace {
using alphaswarm::date;

// PostgreSQL 15: select date_send(...)
static_assert(date(2000, 1, 1).days() == 0 && date(1999, 12, 31).days() == -1);
static_assert(date(-4712, 11, 24).days() == static_cast<std::int32_t>(0xffda9915) &&
              date(-4713, 11, 24).days() == date::first_day);
static_assert(date(5874897, 12, 31).days() == date::last_day);
static_assert(date(-43, 3, 15).days() == static_cast<std::int32_t>(0xfff49d7b) &&
              date::parse("0044-03-15 BC") == date(-43, 3, 15));
static_assert(date(0, 12, 31).days() == static_cast<std::int32_t>(0xfff4dbf8));
static_assert(date::parse("2024-02-29").month() == 2 && date::parse("2024-02-29").day() == 29);
static_assert(date(2024, 2, 28) + 2 == date(2024, 3, 1) && date(2024, 1, 1) - 1 == date(2023, 12, 31));
static_assert(date(2024, 12, 31) - date(2024, 1, 1) == 365);
static_assert(date::negative_infinity() < date(-4713, 11, 24) && date(5874897, 12, 31) < date::infinity());
static_assert(!date{}.is_set() && !date{}.is_finite() && date::infinity().is_set() && !date::infinity().is_finite());
static_assert(date::infinity() + 1 == date::infinity());

TEST_CASE("every day of every year turns into its number and back") {
    for (int year : {-4712, -4711, -400, -101, -100, -1,   0,    1,    4,      100,
                     400,   1900,  1970, 2000, 2023, 2024, 2100, 9999, 294276, 5874897}) {
        std::int32_t expected = date(year, 1, 1).days();
        for (unsigned month = 1; month <= 12; ++month)
            for (unsigned day = 1; day <= 31; ++day) {
                if (!alphaswarm::types::detail::exists({year, month, day})) continue;
                date const made(year, month, day);
                REQUIRE(made.days() == expected++);
                REQUIRE(made.year() == year);
                REQUIRE(made.month() == month);
                REQUIRE(made.day() == day);
                REQUIRE(date::parse(made.to_string()) == made);
            }
        bool const leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        REQUIRE(expected - date(year, 1, 1).days() == (leap ? 366 : 365));
    }
}

TEST_CASE("dates are written as PostgreSQL writes them") {
    CHECK(date(2024, 2, 9).to_string() == "2024-02-09");
    CHECK(date(-4712, 11, 24).to_string() == "4713-11-24 BC");
    CHECK(date(0, 1, 1).to_string() == "0001-01-01 BC");
    CHECK(date(5874897, 12, 31).to_string() == "5874897-12-31");
    CHECK(date::infinity().to_string() == "infinity");
    CHECK(date::parse("-infinity").to_string() == "-infinity");
}

TEST_CASE("days that no calendar has, and days out of range, throw") {
    CHECK_THROWS_AS(date(2023, 2, 29), alphaswarm::error);
    CHECK_THROWS_AS(date(2024, 13, 1), alphaswarm::error);
    CHECK_THROWS_AS(date(2024, 4, 31), alphaswarm::error);
    CHECK_THROWS_AS(date(2024, 4, 0), alphaswarm::error);
    CHECK_THROWS_AS(date(-4713, 11, 23), alphaswarm::error);
    CHECK_THROWS_AS(date(5874898, 1, 1), alphaswarm::error);
    CHECK_THROWS_AS(date(5874897, 12, 31) + 1, alphaswarm::error);
    CHECK_THROWS_AS(date{}.year(), alphaswarm::error);
    CHECK_THROWS_AS(date{} + 1, alphaswarm::error);
    CHECK_THROWS_AS(date::infinity() - date(2000, 1, 1), alphaswarm::error);
}

TEST_CASE("text that is no date throws") {
    for (char const* text : {"",
                             "2024-2-9",
                             "24-02-09",
                             "2024-02-30",
                             "2024-02-09 ",
                             "2024/02/09",
                             "0000-01-01",
                             "2024-02-09 AD",
                             "12345678-01-01",
                             "2024-02-09 BC BC",
                             "Infinity"}) {
        INFO(text);
        CHECK_THROWS_AS(date::parse(text), alphaswarm::error);
    }
}

}  // namespace
