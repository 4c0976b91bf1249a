// SPDX-License-Identifier: BSL-1.0
#include <limits>

#include "integration/types/round_trip.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
template <class T>
std::vector<T> integers(std::uint64_t seed) {
    random_source random(seed);
    std::vector<T> values{0, 1, -1, std::numeric_limits<T>::max(), std::numeric_limits<T>::min()};
    for (int i = 0; i < 100; ++i)
        values.push_back(static_cast<T>(static_cast<std::int64_t>(random()) >> below(random, 64)));
    return values;
}
template <class T, class Bits>
std::vector<T> floats(std::uint64_t seed) {
    using limits = std::numeric_limits<T>;
    random_source random(seed);
    std::vector<T> values{0,
                          -T{0},
                          1,
                          -1,
                          limits::max(),
                          limits::lowest(),
                          limits::min(),
                          limits::denorm_min(),
                          -limits::denorm_min(),
                          limits::epsilon(),
                          limits::infinity(),
                          -limits::infinity(),
                          limits::quiet_NaN(),
                          -limits::quiet_NaN(),
                          T(0.1),
                          T(1e15),
                          T(123456789)};
    for (int i = 0; i < 200; ++i)
        values.push_back(std::bit_cast<T>(static_cast<Bits>(random())));  // subnormals and NaNs among them
    for (int i = 0; i < 100; ++i) values.push_back(static_cast<T>(static_cast<std::int32_t>(random())) / 64);
    return values;
}
numeric random_numeric(random_source& random, std::size_t digits) {
    std::string text = random() % 2 ? "-" : "";
    std::size_t const before = 1 + below(random, digits), after = below(random, digits - before + 1);
    auto const digit = [&] {
        return static_cast<char>('0' + (random() % 3 ? below(random, 10) : 0));
    };  // groups of zeros too
    for (std::size_t i = 0; i < before; ++i) text += digit();
    if (after) text += '.';
    for (std::size_t i = 0; i < after; ++i) text += digit();
    return numeric::parse(text);
}
}  // namespace

TEST_CASE("integers of every width go to the server and come back") {
    session db = own_schema();
    check_round_trip<std::int16_t, "smallints">(db, integers<std::int16_t>(1));
    check_round_trip<std::int32_t, "integers">(db, integers<std::int32_t>(2));
    check_round_trip<std::int64_t, "bigints">(db, integers<std::int64_t>(3));
    check_round_trip<std::optional<std::int64_t>, "some_bigints">(db, with_nulls(integers<std::int64_t>(4)));
    check_round_trip<bool, "booleans">(db, {true, false, true});
}

TEST_CASE("floating-point numbers keep every bit: NaNs, infinities, subnormals, the sign of zero") {
    session db = own_schema();
    check_round_trip<float, "reals">(
        db, floats<float, std::uint32_t>(5), texts::not_compared);  // text has fewer digits than a double's
    check_round_trip<double, "doubles">(db, floats<double, std::uint64_t>(6));
    check_round_trip<std::optional<double>, "some_doubles">(db, with_nulls(floats<double, std::uint64_t>(7)));
}

TEST_CASE("numerics keep every digit and their scale, up to a thousand digits and beyond") {
    session db = own_schema();
    random_source random(8);
    std::vector<numeric> values{numeric(),
                                numeric::nan(),
                                numeric::infinity(),
                                numeric::negative_infinity(),
                                numeric::parse("0.00"),
                                numeric::parse("1.50"),
                                numeric::parse("-0.0001"),
                                numeric::parse("10000"),
                                numeric::parse("99999999"),
                                numeric::parse("1e-100"),
                                numeric::parse("1e500"),
                                numeric::parse("-1e-16383"),
                                numeric::parse("1e131071"),
                                numeric(INT64_MIN),
                                numeric(UINT64_MAX)};
    for (std::size_t digits : {1, 4, 5, 20, 40, 100, 1000})
        for (int i = 0; i < 40; ++i) values.push_back(random_numeric(random, digits));
    check_round_trip<numeric, "numerics">(db, values);
    check_round_trip<std::optional<numeric>, "some_numerics">(db, with_nulls(values));
}
