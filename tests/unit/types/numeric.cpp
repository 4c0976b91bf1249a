// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/numeric.hpp>

#include <limits>
#include <random>

#include "support/catch.hpp"

namespace {
using alphaswarm::numeric;

__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 unsigned_wide;

numeric n(std::string_view text) { return numeric::parse(text); }

TEST_CASE("text is read and written without loss, scale included") {
    for (char const* text : {"0",
                             "0.00",
                             "1.50",
                             "-12345.678",
                             "10000",
                             "99999999",
                             "0.00000001",
                             "1000000000000.0001",
                             "123456789012345678901234567890.5",
                             "NaN",
                             "Infinity",
                             "-Infinity",
                             "-0.1",
                             "0.0001",
                             "0.00010"}) {
        INFO(text);
        CHECK(n(text).to_string() == text);
    }
}

TEST_CASE("other spellings of a number are read too") {
    CHECK(n("1e-8").to_string() == "0.00000001");
    CHECK(n("1.5E+3").to_string() == "1500");
    CHECK(n("1.23456e2").to_string() == "123.456");
    CHECK(n("0012.340").to_string() == "12.340");
    CHECK(n("+.5").to_string() == "0.5");
    CHECK(n("5.").to_string() == "5");
    CHECK(n("-0.00").to_string() == "0.00");
    CHECK(n("0e-5").to_string() == "0.00000");
    CHECK(n("0e999999").to_string() == "0");
}

TEST_CASE("text that is no number throws") {
    for (char const* text :
         {"", "-", ".", "1..2", "1e", "1e+", "e5", "0x10", "1 ", " 1", "1,5", "--1", "+NaN5", "1e9999999999"}) {
        INFO(text);
        CHECK_THROWS_AS(n(text), alphaswarm::error);
    }
}

TEST_CASE("the limits of PostgreSQL are kept") {
    CHECK(n("1e131071").to_string().size() == 131072);
    CHECK(n("1e-16383").scale() == 16383);
    CHECK_THROWS_AS(n("1e131072"), alphaswarm::error);
    CHECK_THROWS_AS(n("1e-16384"), alphaswarm::error);
    CHECK_THROWS_AS(n("9e131071") + n("9e131071"), alphaswarm::error);
    CHECK_THROWS_AS(n("1e100000") * n("1e100000"), alphaswarm::error);
    CHECK_THROWS_AS(n("1e-10000") * n("1e-10000"), alphaswarm::error);
}

TEST_CASE("integers convert exactly") {
    CHECK(numeric(std::numeric_limits<std::int64_t>::min()).to_string() == "-9223372036854775808");
    CHECK(numeric(std::numeric_limits<std::uint64_t>::max()).to_string() == "18446744073709551615");
    CHECK(numeric(0) == numeric());
    CHECK(numeric(5) + 1 == 6);
}

TEST_CASE("numbers compare by value, NaN above all") {
    CHECK(n("1.5") == n("1.50"));
    CHECK(n("0") == n("-0.000"));
    char const* const rising[] = {"-Infinity",
                                  "-10000",
                                  "-9999.5",
                                  "-1",
                                  "-0.0001",
                                  "0",
                                  "0.00001",
                                  "0.0001",
                                  "0.9",
                                  "1",
                                  "1.0001",
                                  "9999",
                                  "10000",
                                  "10000.0001",
                                  "20000",
                                  "Infinity",
                                  "NaN"};
    for (auto const* a : rising)
        for (auto const* b : rising) {
            INFO(a << " and " << b);
            CHECK((n(a) == n(b)) == (a == b));
        }
    for (std::size_t i = 1; i < std::size(rising); ++i) {
        INFO(rising[i]);
        CHECK(n(rising[i - 1]) < n(rising[i]));
    }
}

TEST_CASE("sums and products are exact and carry their scale") {
    CHECK((n("0.1") + n("0.2")).to_string() == "0.3");
    CHECK((n("1.50") + n("2.5")).to_string() == "4.00");
    CHECK((n("10000") - n("0.0001")).to_string() == "9999.9999");
    CHECK((n("5") - n("5.00")).to_string() == "0.00");
    CHECK((n("0") + n("1.500")).to_string() == "1.500");
    CHECK((n("1.50") * n("-2.0")).to_string() == "-3.000");
    CHECK((n("99999999") * n("99999999")).to_string() == "9999999800000001");
    CHECK((n("0.0001") * n("0.0001")).to_string() == "0.00000001");
    CHECK((n("0") * n("-5")).to_string() == "0");
    CHECK((-n("1.5")).to_string() == "-1.5");
}

TEST_CASE("arithmetic agrees with 128-bit integers") {
    std::mt19937_64 random(7);
    auto text = [](wide value) {
        bool const negative = value < 0;
        std::string digits;
        for (unsigned_wide rest = negative ? -static_cast<unsigned_wide>(value) : static_cast<unsigned_wide>(value);
             rest != 0 || digits.empty();
             rest /= 10)
            digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
        return negative ? "-" + digits : digits;
    };
    for (int i = 0; i < 2000; ++i) {
        auto const a = static_cast<std::int64_t>(random()) >> (random() % 64);
        auto const b = static_cast<std::int64_t>(random()) >> (random() % 64);
        REQUIRE((numeric(a) + numeric(b)).to_string() == text(static_cast<wide>(a) + b));
        REQUIRE((numeric(a) - numeric(b)).to_string() == text(static_cast<wide>(a) - b));
        REQUIRE((numeric(a) * numeric(b)).to_string() == text(static_cast<wide>(a) * b));
        REQUIRE((numeric(a) < numeric(b)) == (a < b));
    }
}

TEST_CASE("what is not finite follows PostgreSQL's rules") {
    auto const inf = numeric::infinity(), nan = numeric::nan();
    CHECK(inf + 1 == inf);
    CHECK((inf - inf).is_nan());
    CHECK((inf * 0).is_nan());
    CHECK(inf * -2 == numeric::negative_infinity());
    CHECK((nan + 1).is_nan());
    CHECK((nan * inf).is_nan());
    CHECK(-inf == numeric::negative_infinity());
}

TEST_CASE("doubles convert on request, shortest first, and come back the same") {
    CHECK(numeric::from_double(0.1).to_string() == "0.1");
    CHECK(numeric::from_double(1e300).to_double() == 1e300);
    CHECK(numeric::from_double(-2.5e-310).to_double() == -2.5e-310);
    CHECK(numeric::from_double(std::numeric_limits<double>::quiet_NaN()).is_nan());
    CHECK(numeric::from_double(-std::numeric_limits<double>::infinity()) == numeric::negative_infinity());
    CHECK(n("1e400").to_double() == std::numeric_limits<double>::infinity());
    CHECK(n("-1e400").to_double() == -std::numeric_limits<double>::infinity());
    CHECK(n("1e-400").to_double() == 0.0);
}

TEST_CASE("parts that make no number are refused, and leave the target alone") {
    using form = numeric::form;
    numeric into = 7;
    CHECK_FALSE(numeric::assemble(into, form::positive, 0, 0, {10000}));
    CHECK_FALSE(numeric::assemble(into, form::positive, 0, 0, {-1}));
    CHECK_FALSE(numeric::assemble(into, form::positive, 0, -1, {1}));
    CHECK_FALSE(numeric::assemble(into, form::positive, 0, 16384, {1}));
    CHECK_FALSE(numeric::assemble(into, form{0x1234}, 0, 0, {1}));
    CHECK_FALSE(numeric::assemble(into, form::positive, 0, 1, {1, 5050}));  // two decimals behind a scale of one
    CHECK_FALSE(numeric::assemble(into, form::positive, -1, 0, {5000}));
    CHECK(into == 7);
    CHECK(numeric::assemble(into, form::negative, 1, 1, {0, 1, 5000, 0}));
    CHECK(into.to_string() == "-1.5");
}

}  // namespace
