// SPDX-License-Identifier: BSL-1.0
// A table with a column of every type of number, and numbers at the limits of those types. What the library does with a
// number is compared with what PostgreSQL does with its text.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/random_value.hpp"
#include "support/rows.hpp"

namespace numbers {

using namespace alphaswarm;

struct Row {
    std::int64_t id{};
    std::int16_t small{};
    std::int32_t medium{};
    std::int64_t large{};
    float single_precision{};
    double double_precision{};
    numeric exact{};
    numeric price{};
};
template <class T = Row>
consteval auto describe_table(of<Row>) {
    return describe<T>("numbers").columns(column<&T::id>.primary_key(),
                                          column<&T::small>,
                                          column<&T::medium>,
                                          column<&T::large>,
                                          column<&T::single_precision>,
                                          column<&T::double_precision>,
                                          column<&T::exact>,
                                          column<&T::price>.numeric(12, 2));
}

}  // namespace numbers

namespace alphaswarm::test {

/// The seed of a property test: the same in every run, unless the environment gives another. It is shown if a check
/// fails.
inline std::uint64_t property_seed() {
    char const* const given = std::getenv("ALPHASWARM_TEST_SEED");
    return given ? std::strtoull(given, nullptr, 10) : 20260301;
}

/// A number's text: the digits of a whole number, otherwise as many as distinguish it from all others of its type.
template <class V>
std::string number_words(V const& value) {
    if constexpr (std::is_same_v<V, numeric>) return value.to_string();
    else if constexpr (std::is_floating_point_v<V>) {
        if (std::abs(value) < V{18446744073709551616.0} && std::trunc(value) == value)
            return (value < 0 ? "-" : "") + std::to_string(static_cast<std::uint64_t>(std::abs(value)));
        return types::number_text(value);
    } else return std::to_string(value);
}
/// The same number for PostgreSQL, as a numeric.
template <class V>
std::string as_decimal(V const& value) {
    return "'" + number_words(value) + "'::numeric";
}
/// For comparing with a column of binary numbers: a float is written as real, all others as numeric.
template <class V>
std::string as_binary(V const& value) {
    return "'" + number_words(value) + (std::is_same_v<V, float> ? "'::real" : "'::numeric");
}

/// Texts of numbers, many of them where one type ends and another continues.
inline std::string random_number_text(random_source& random) {
    static char const* const edges[] = {"0",
                                        "1",
                                        "-1",
                                        "5",
                                        "5.5",
                                        "0.1",
                                        "-0.1",
                                        "0.25",
                                        "1.23",
                                        "1.239",
                                        "-1.25",
                                        "99.99",
                                        "32767",
                                        "32768",
                                        "-32768",
                                        "-32769",
                                        "70000",
                                        "2147483647",
                                        "2147483648",
                                        "-2147483648",
                                        "-2147483649",
                                        "3000000000",
                                        "16777216",
                                        "16777217",
                                        "9007199254740992",
                                        "9007199254740993",
                                        "9223372036854775807",
                                        "9223372036854775808",
                                        "-9223372036854775808",
                                        "-9223372036854775809",
                                        "18446744073709551615",
                                        "9999999999.99",
                                        "10000000000",
                                        "9999999999.995",
                                        "5.000000001",
                                        "0.30000000000000004",
                                        "340282350000000000000000000000000000000",
                                        "1e39",
                                        "1e300",
                                        "1e-300",
                                        "1e-45",
                                        "NaN",
                                        "Infinity",
                                        "-Infinity"};
    switch (below(random, 4)) {
        case 0:
            return edges[below(random, std::size(edges))];
        case 1:
            return std::to_string(static_cast<std::int64_t>(random()) >> below(random, 64));
        case 2: {  // few decimals
            std::int64_t const whole = static_cast<std::int64_t>(random()) >> (20 + below(random, 44));
            return std::to_string(whole) + "." + std::to_string(below(random, 1000));
        }
        default:
            return types::number_text(std::ldexp(static_cast<double>(static_cast<std::int64_t>(random())),
                                                 static_cast<int>(below(random, 100)) - 110));
    }
}
/// A number of this type near such a text.
template <class V>
V random_number(random_source& random) {
    numeric const drawn = numeric::parse(random_number_text(random));
    if constexpr (std::is_same_v<V, numeric>) return drawn;
    else if constexpr (std::is_floating_point_v<V>) return static_cast<V>(drawn.to_double());
    else {
        double const whole = drawn.is_nan() ? 0 : std::trunc(drawn.to_double());
        if (whole >= static_cast<double>(std::numeric_limits<V>::max())) return std::numeric_limits<V>::max();
        if (whole <= static_cast<double>(std::numeric_limits<V>::min())) return std::numeric_limits<V>::min();
        V exact{};
        return types::convert(exact, drawn) == types::misfit::none ? exact : static_cast<V>(whole);
    }
}

/// PostgreSQL's answer to this, or "refused".
inline std::string answer(session& db, std::string const& sql) {
    try {
        return told_one(db.connection(), sql);
    } catch (database_error const&) {
        if (!db.connection().is_open()) throw;
        return "refused";
    }
}

}  // namespace alphaswarm::test
