// SPDX-License-Identifier: BSL-1.0
// A number as another type of number, provided that type represents it exactly; nothing is rounded, truncated or
// wrapped. Binary and decimal numbers share few values other than whole ones, so for those a binary number counts as
// the shortest decimal that reads back as it: the double 0.1 is the numeric 0.1, and the numeric 0.1 is a double;
// 0.1000000000000000000001 is not.
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/types/numeric.hpp>

namespace alphaswarm::types {

/// A C++ integer of two bytes or more, signed or unsigned; not bool and not characters, including signed char.
template <class T>
concept whole_number = std::integral<T> && sizeof(T) > 1 && !std::same_as<T, wchar_t> && !std::same_as<T, char16_t> &&
                       !std::same_as<T, char32_t>;
template <class T>
concept floating_number = std::same_as<T, float> || std::same_as<T, double>;
template <class T>
concept number = whole_number<T> || floating_number<T> || std::same_as<T, numeric>;

/// Why a number cannot be represented as another type.
enum class misfit : unsigned char {
    none,  // it can
    range,  // too large or too small
    fraction,  // not whole
    inexact,  // it would be rounded
    special  // NaN or an infinity
};

namespace detail {

// <limits> would add a fiftieth to the cost of every includer.
template <floating_number T>
inline constexpr T largest = static_cast<T>(sizeof(T) == 4 ? __FLT_MAX__ : __DBL_MAX__);
/// 2 to the number of value bits of an integer type, which every binary type can represent; the lowest value is its
/// negative, or 0.
template <floating_number T, whole_number Whole>
inline constexpr T end_of = static_cast<T>(std::uint64_t{1} << (8 * sizeof(Whole) - 1 - std::is_signed_v<Whole>)) * 2;

/// Neither NaN nor an infinity.
template <floating_number T>
constexpr bool is_finite(T value) {
    return value >= -largest<T> && value <= largest<T>;
}

/// A whole number of up to 64 bits is itself; any other number is the shortest decimal that reads back as its value.
template <floating_number From>
[[nodiscard]] numeric decimal_of(From value) {
    if (value != value) return numeric::nan();
    constexpr From limit = 18446744073709551616.0;
    From const size = value < 0 ? -value : value;
    if (size < limit && static_cast<From>(static_cast<std::uint64_t>(size)) == size) {
        numeric const whole(static_cast<std::uint64_t>(size));
        return value < 0 ? -whole : whole;
    }
    char text[32];
    auto const end = std::to_chars(text, text + sizeof text, value, std::chars_format::scientific).ptr;
    return numeric::parse({text, static_cast<std::size_t>(end - text)});
}
/// Both are written with the same digits.
[[nodiscard]] inline bool same_decimal(float a, double b) {
    char left[32], right[32];
    auto const l = std::to_chars(left, left + sizeof left, a, std::chars_format::scientific).ptr;
    auto const r = std::to_chars(right, right + sizeof right, b, std::chars_format::scientific).ptr;
    return std::string_view(left, static_cast<std::size_t>(l - left)) ==
           std::string_view(right, static_cast<std::size_t>(r - right));
}

template <whole_number To, floating_number From>
constexpr misfit convert(To& into, From from) {
    if (!is_finite(from)) return misfit::special;
    if (from >= end_of<From, To> || from < (std::is_signed_v<To> ? -end_of<From, To> : From{})) return misfit::range;
    into = static_cast<To>(from);
    return static_cast<From>(into) == from ? misfit::none : misfit::fraction;
}
template <floating_number To, whole_number From>
constexpr misfit convert(To& into, From from) {
    into = static_cast<To>(from);
    return into < end_of<To, From> && static_cast<From>(into) == from
               ? misfit::none
               : misfit::inexact;  // it was rounded up at the limit
}
constexpr misfit convert(float& into, double from) {
    bool const finite = is_finite(from);
    if (finite && (from > largest<float> || from < -largest<float>)) return misfit::range;
    into = static_cast<float>(from);
    return !finite || into == from ? misfit::none : misfit::inexact;
}
inline misfit convert(std::int64_t& into, numeric const& from) {
    if (!from.is_finite()) return misfit::special;
    std::int64_t negative = 0;  // there is one more of them
    int const after = from.weight() + 1 - static_cast<int>(from.digits().size());
    if (from.digits().empty()) return into = 0, misfit::none;
    if (after < 0) return misfit::fraction;
    if (from.weight() > 4) return misfit::range;
    for (int i = 0; i <= from.weight(); ++i) {
        std::int64_t const group =
            i < static_cast<int>(from.digits().size()) ? from.digits()[static_cast<std::size_t>(i)] : 0;
        if (__builtin_mul_overflow(negative, 10000, &negative) || __builtin_sub_overflow(negative, group, &negative))
            return misfit::range;
    }
    if (from.sign() == numeric::form::negative) return into = negative, misfit::none;
    return __builtin_sub_overflow(std::int64_t{0}, negative, &into) ? misfit::range : misfit::none;
}
template <floating_number To>
misfit convert(To& into, numeric const& from) {
    double const nearest = from.to_double();
    misfit why = misfit::none;
    if (!from.is_finite()) return into = static_cast<To>(nearest), misfit::none;
    if (!is_finite(nearest)) return misfit::range;
    if constexpr (std::same_as<To, float>) {
        why = convert(into, nearest);
        if (why == misfit::range) into = nearest < 0 ? -largest<To> : largest<To>;
    } else into = nearest;
    if (decimal_of(into) == from) return misfit::none;  // including the largest float, whose decimal was rounded up
    return why == misfit::range ? why : misfit::inexact;
}

}  // namespace detail

/// Converts the number to To, or says why To cannot represent it.
template <number To, number From>
[[nodiscard]] constexpr misfit convert(To& into, From const& from) {
    if constexpr (std::same_as<To, From>) return into = from, misfit::none;
    else if constexpr (whole_number<To> && whole_number<From>) {
        if (!std::in_range<To>(from)) return misfit::range;
        return into = static_cast<To>(from), misfit::none;
    } else if constexpr (std::same_as<To, numeric>) {
        if constexpr (whole_number<From>) into = numeric(from);
        else into = detail::decimal_of(from);
        return misfit::none;
    } else if constexpr (whole_number<To> && std::same_as<From, numeric>) {
        std::int64_t whole = 0;
        misfit const why = detail::convert(whole, from);
        return why == misfit::none ? convert(into, whole) : why;
    } else if constexpr (std::same_as<To, double> && std::same_as<From, float>) return into = from, misfit::none;
    else return detail::convert(into, from);
}

/// The same for values that are stored: a double that is written like a float counts as that float, 0.1 for example.
/// Where values are compared, the two are different, as in PostgreSQL.
template <number To, number From>
[[nodiscard]] constexpr misfit convert_written(To& into, From const& from) {
    misfit const why = convert(into, from);
    if constexpr (std::same_as<To, float> && std::same_as<From, double>) {
        if (why == misfit::range) into = from < 0 ? -detail::largest<To> : detail::largest<To>;
        if (why != misfit::none && detail::same_decimal(into, from)) return misfit::none;
    }
    return why;
}

/// PostgreSQL would store the number in numeric(precision, scale) without rounding it.
[[nodiscard]] inline misfit fits(numeric const& value, int precision, int scale) {
    if (!value.is_finite()) return value.is_nan() ? misfit::none : misfit::special;
    auto const& groups = value.digits();
    if (groups.empty()) return misfit::none;
    numeric::group const first = groups.front();
    int const before = 4 * value.weight() + (first < 10     ? 1
                                             : first < 100  ? 2
                                             : first < 1000 ? 3
                                                            : 4);  // its magnitude is below 10 to this power
    if (before > precision - scale) return misfit::range;
    int const hidden = -scale - 4 * (value.weight() + 1 -
                                     static_cast<int>(groups.size()));  // digits of the last group that are not kept
    constexpr int powers[] = {1, 10, 100, 1000};
    return hidden <= 0 || (hidden < 4 && groups.back() % powers[hidden] == 0) ? misfit::none : misfit::inexact;
}

/// The number as shown in an error message.
template <number T>
[[nodiscard]] ALPHASWARM_COLD std::string number_text(T const& value) {
    if constexpr (std::same_as<T, numeric>) {
        std::string text = value.to_string();
        if (text.size() > 80) text.resize(77), text += "...";
        return text;
    } else {
        if constexpr (floating_number<T>)
            if (!detail::is_finite(value)) return value != value ? "NaN" : value < 0 ? "-Infinity" : "Infinity";
        char text[32];
        return std::string(text, std::to_chars(text, text + sizeof text, value).ptr);
    }
}

}  // namespace alphaswarm::types
