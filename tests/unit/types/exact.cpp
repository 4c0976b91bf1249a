// SPDX-License-Identifier: BSL-1.0
// tests/integration/types/exact.cpp compares the same with PostgreSQL's casts; here the edges, and what is known while
// compiling.
#include <alphaswarm/types/exact.hpp>

#include <limits>
#include <optional>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;
using types::misfit;

static_assert(types::whole_number<short> && types::whole_number<long long> && types::whole_number<unsigned long long> &&
              !types::whole_number<bool> && !types::whole_number<char> && !types::whole_number<signed char> &&
              !types::whole_number<char16_t> && !types::whole_number<char32_t> && !types::whole_number<wchar_t> &&
              !types::whole_number<double>);

/// The number as a To, or why there is none.
template <class To, class From>
constexpr misfit why(From from) {
    To made{};
    return types::convert(made, from);
}
template <class To, class From>
constexpr std::optional<To> as(From from) {
    To made{};
    return types::convert(made, from) == misfit::none ? std::optional(made) : std::nullopt;
}
constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
constexpr double two_to_63 = 9223372036854775808.0;

static_assert(as<std::int16_t>(32767) == 32767 && why<std::int16_t>(32768) == misfit::range &&
              as<std::int16_t>(-32768) == -32768 && why<std::int16_t>(-32769) == misfit::range);
static_assert(why<std::int16_t>(65535u) == misfit::range && why<std::int32_t>(4294967295u) == misfit::range &&
              why<std::int64_t>(UINT64_MAX) == misfit::range);
static_assert(as<std::int32_t>(5.0) == 5 && why<std::int32_t>(5.5) == misfit::fraction &&
              why<std::int32_t>(-0.1) == misfit::fraction && as<std::int32_t>(-0.0) == 0);
static_assert(as<std::int32_t>(2147483647.0) == INT32_MAX && why<std::int32_t>(2147483648.0) == misfit::range &&
              as<std::int32_t>(-2147483648.0) == INT32_MIN && why<std::int32_t>(-2147483649.0) == misfit::range);
static_assert(why<std::int64_t>(two_to_63) == misfit::range && as<std::int64_t>(-two_to_63) == INT64_MIN &&
              why<std::int64_t>(1e300) == misfit::range);
static_assert(why<std::int64_t>(infinity) == misfit::special && why<std::int64_t>(-infinity) == misfit::special &&
              why<std::int64_t>(nan) == misfit::special);
static_assert(as<double>(std::int64_t{1} << 53) == 9007199254740992.0 &&
              why<double>((std::int64_t{1} << 53) + 1) == misfit::inexact && as<double>(INT64_MIN) == -two_to_63);
static_assert(why<double>(INT64_MAX) == misfit::inexact && why<double>(UINT64_MAX) == misfit::inexact &&
                  why<float>(INT32_MAX) == misfit::inexact,
              "rounded up to what the type does not hold");
static_assert(as<float>(16777216) == 16777216.f && why<float>(16777217) == misfit::inexact);
static_assert(as<float>(0.5) == 0.5f && why<float>(0.1) == misfit::inexact &&
              why<float>(5.000000001) == misfit::inexact && why<float>(1e300) == misfit::range &&
              why<float>(-1e39) == misfit::range && why<float>(1e-300) == misfit::inexact);
static_assert(as<float>(infinity) == std::numeric_limits<float>::infinity() && as<double>(0.1f) == 0.1f);

TEST_CASE("decimals and binary numbers are the same where the shortest decimal is") {
    CHECK(as<numeric>(0.1) == numeric::parse("0.1"));
    CHECK(as<numeric>(0.1f) == numeric::parse("0.1"));
    CHECK(as<numeric>(-1e300) == numeric::parse("-1e300"));
    CHECK(as<numeric>(UINT64_MAX) == numeric::parse("18446744073709551615"));
    CHECK(as<numeric>(nan)->is_nan());
    CHECK(as<numeric>(-infinity) == numeric::negative_infinity());
    CHECK(as<double>(numeric::parse("0.1000")) == 0.1);
    CHECK(why<double>(numeric::parse("0.1000000000000000000001")) == misfit::inexact);
    CHECK(why<double>(numeric::parse("9007199254740993")) == misfit::inexact);
    CHECK(why<double>(numeric::parse("1e400")) == misfit::range);
    CHECK(why<double>(numeric::parse("1e-400")) == misfit::inexact);
    CHECK(as<float>(numeric::parse("0.1")) == 0.1f);
    CHECK(why<float>(numeric::parse("0.10000001")) == misfit::none);  // the float after 0.1
    CHECK(why<float>(numeric::parse("0.100000001")) == misfit::inexact);
    CHECK(why<float>(numeric::parse("1e39")) == misfit::range);
    CHECK(as<float>(numeric::parse("3.4028235e38")) == std::numeric_limits<float>::max());
    CHECK(as<numeric>(two_to_63) == numeric::parse("9223372036854775808"));  // whole, so digit by digit
    CHECK(as<numeric>(-9223372036854774784.0) == numeric::parse("-9223372036854774784"));
    CHECK(as<double>(numeric::infinity()) == infinity);
    CHECK(std::isnan(*as<float>(numeric::nan())));
}

TEST_CASE("a numeric is a whole number whatever decimals it shows, up to the last that fits") {
    CHECK(as<std::int32_t>(numeric::parse("5.000")) == 5);
    CHECK(as<std::int32_t>(numeric::parse("-0.0")) == 0);
    CHECK(why<std::int32_t>(numeric::parse("5.0001")) == misfit::fraction);
    CHECK(why<std::int32_t>(numeric::parse("0.5")) == misfit::fraction);
    CHECK(as<std::int64_t>(numeric::parse("10000")) == 10000);  // one group and a zero that is not kept
    CHECK(as<std::int64_t>(numeric::parse("9223372036854775807")) == INT64_MAX);
    CHECK(why<std::int64_t>(numeric::parse("9223372036854775808")) == misfit::range);
    CHECK(as<std::int64_t>(numeric::parse("-9223372036854775808")) == INT64_MIN);
    CHECK(why<std::int64_t>(numeric::parse("-9223372036854775809")) == misfit::range);
    CHECK(why<std::int64_t>(numeric::parse("99999999999999999999")) == misfit::range);
    CHECK(why<std::int64_t>(numeric::parse("1e40")) == misfit::range);
    CHECK(why<std::int16_t>(numeric::parse("32768")) == misfit::range);
    CHECK(why<std::int16_t>(numeric::nan()) == misfit::special);
    CHECK(why<std::int16_t>(numeric::infinity()) == misfit::special);
}

TEST_CASE("a double that is written like a float may be stored as it, and no other") {
    auto const stored = [](double from) {
        float made = 0;
        return types::convert_written(made, from) == misfit::none ? std::optional(made) : std::nullopt;
    };
    CHECK(stored(0.1) == 0.1f);
    CHECK(stored(-1e38) == -1e38f);
    CHECK(stored(16777.217) == 16777.217f);
    CHECK(stored(5.000000001) == std::nullopt);
    CHECK(stored(0.1 + 0.2) == std::nullopt);
    CHECK(stored(1e300) == std::nullopt);
    CHECK(stored(3.4028235e38) ==
          std::numeric_limits<float>::max());  // the decimal of the largest float is a little larger
    CHECK(stored(-3.4028235e38) == std::numeric_limits<float>::lowest());
    CHECK(stored(3.403e38) == std::nullopt);
    CHECK(stored(1e-300) == std::nullopt);
    CHECK(stored(infinity) == std::numeric_limits<float>::infinity());
}

TEST_CASE("numeric(precision, scale) holds what PostgreSQL would not round") {
    auto const fits = [](char const* text, int precision, int scale) {
        return types::fits(numeric::parse(text), precision, scale);
    };
    CHECK(fits("1.23", 12, 2) == misfit::none);
    CHECK(fits("1.2300", 12, 2) == misfit::none);
    CHECK(fits("1.239", 12, 2) == misfit::inexact);
    CHECK(fits("9999999999.99", 12, 2) == misfit::none);
    CHECK(fits("10000000000", 12, 2) == misfit::range);
    CHECK(fits("0.00", 2, 2) == misfit::none);
    CHECK(fits("0.99", 2, 2) == misfit::none);
    CHECK(fits("1", 2, 2) == misfit::range);
    CHECK(fits("0.00012", 2, 5) == misfit::none);  // more decimals than digits
    CHECK(fits("0.00123", 2, 5) == misfit::range);
    CHECK(fits("12000", 2, -3) == misfit::none);  // fewer than none
    CHECK(fits("12300", 2, -3) == misfit::inexact);
    CHECK(fits("100000", 2, -3) == misfit::range);
    CHECK(fits("1e-20", 38, 10) == misfit::inexact);
    CHECK(fits("NaN", 12, 2) == misfit::none);
    CHECK(fits("Infinity", 12, 2) == misfit::special);
    CHECK(fits("-Infinity", 12, 2) == misfit::special);
}

TEST_CASE("an error shows a number in few characters") {
    CHECK(types::number_text(0.1f) == "0.1");
    CHECK(types::number_text(std::int64_t{-5}) == "-5");
    CHECK(types::number_text(numeric::parse("1.50")) == "1.50");
    CHECK(types::number_text(numeric::parse("1e500")).size() == 80);
}

}  // namespace
