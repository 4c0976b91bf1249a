// SPDX-License-Identifier: BSL-1.0
// Exact decimal numbers, as stored by PostgreSQL's numeric: groups of four decimal digits, a display scale (1.50 stays
// 1.50), NaN and both infinities. Nothing passes through a double unless explicitly requested.
#pragma once

#include <charconv>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#ifndef __cpp_lib_to_chars
#include <locale.h>
#include <stdlib.h>
#endif

#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

/// A decimal number. Its value is the sum of digits()[i] * 10000^(weight() - i), displayed with scale() decimals.
/// Compared by value: 1.5 equals 1.50; NaN equals itself and is greater than everything else, as in PostgreSQL.
class numeric {
public:
    using group = std::int16_t;  ///< 0 to 9999
    enum class form : std::uint16_t {
        positive = 0x0000,
        negative = 0x4000,
        nan = 0xC000,
        infinity = 0xD000,
        negative_infinity = 0xF000
    };
    static constexpr int largest_scale = 16383;
    static constexpr int largest_weight = 32767;  ///< 131072 digits before the point

    numeric() = default;
    template <std::integral Integer>
        requires(!std::same_as<Integer, bool>)
    numeric(Integer value) {
        char text[24];
        auto const end = std::to_chars(text, text + sizeof text, value).ptr;
        *this = parse({text, static_cast<std::size_t>(end - text)});
    }
    [[nodiscard]] static numeric nan() { return numeric(form::nan); }
    [[nodiscard]] static numeric infinity() { return numeric(form::infinity); }
    [[nodiscard]] static numeric negative_infinity() { return numeric(form::negative_infinity); }

    /// Reads `-12.50`, `1e-8`, `NaN`, `Infinity` and `-Infinity`; throws alphaswarm::error for anything else.
    [[nodiscard]] static numeric parse(std::string_view text);
    /// The shortest decimal that reads back as this double.
    [[nodiscard]] static numeric from_double(double value) {
        char text[32];
        auto const end = std::to_chars(text, text + sizeof text, value).ptr;
        if (value != value) return nan();
        return parse({text, static_cast<std::size_t>(end - text)});
    }
    /// Assembles a number from the parts of the binary format; returns false and leaves `into` unchanged if they do not
    /// form a number.
    [[nodiscard]] static bool assemble(numeric& into, form sign, int weight, int scale, std::vector<group> digits);

    [[nodiscard]] std::string to_string() const;
    /// The nearest double; ±infinity if the number is too large for one.
    [[nodiscard]] double to_double() const;

    [[nodiscard]] bool is_nan() const { return form_ == form::nan; }
    [[nodiscard]] bool is_finite() const { return form_ == form::positive || form_ == form::negative; }
    [[nodiscard]] form sign() const { return form_; }
    [[nodiscard]] int weight() const { return weight_; }
    [[nodiscard]] int scale() const { return scale_; }
    /// Without zero groups at either end; empty for zero.
    [[nodiscard]] std::vector<group> const& digits() const { return digits_; }

    [[nodiscard]] numeric operator-() const;
    /// Exact; throws alphaswarm::error only if PostgreSQL could not store the result.
    [[nodiscard]] friend numeric operator+(numeric const& a, numeric const& b) { return sum(a, b); }
    [[nodiscard]] friend numeric operator-(numeric const& a, numeric const& b) { return sum(a, -b); }
    [[nodiscard]] friend numeric operator*(numeric const& a, numeric const& b) { return product(a, b); }

    friend bool operator==(numeric const& a, numeric const& b) { return compare(a, b) == 0; }
    friend std::weak_ordering operator<=>(numeric const& a, numeric const& b) { return compare(a, b) <=> 0; }

private:
    explicit numeric(form special) : form_(special) {}
    static int compare(numeric const& a, numeric const& b);
    static int compare_magnitudes(numeric const& a, numeric const& b);
    static numeric sum(numeric const& a, numeric const& b);
    static numeric product(numeric const& a, numeric const& b);
    static numeric checked(form sign, int weight, int scale, std::vector<group> digits) {
        numeric made;
        if (!assemble(made, sign, weight, scale, std::move(digits)))
            detail::out_of_range("numeric", "131072 digits before the point and 16383 after it");
        return made;
    }
    /// The group with this weight; 0 outside the stored groups.
    int at(int weight) const {
        int const i = weight_ - weight;
        return i >= 0 && i < static_cast<int>(digits_.size()) ? digits_[static_cast<std::size_t>(i)] : 0;
    }
    int lowest() const { return weight_ - static_cast<int>(digits_.size()) + 1; }
    /// -2 to 2: -infinity, negative, zero, positive, infinity; 3: NaN.
    int rank() const {
        switch (form_) {
            case form::negative_infinity:
                return -2;
            case form::infinity:
                return 2;
            case form::nan:
                return 3;
            default:
                return digits_.empty() ? 0 : form_ == form::negative ? -1 : 1;
        }
    }

    std::vector<group> digits_;
    int weight_ = 0;
    int scale_ = 0;
    form form_ = form::positive;
};

inline bool numeric::assemble(numeric& into, form sign, int weight, int scale, std::vector<group> digits) {
    numeric made(sign);
    if (!made.is_finite()) {
        if (sign != form::nan && sign != form::infinity && sign != form::negative_infinity) return false;
        into = std::move(made);
        return true;
    }
    for (group g : digits)
        if (g < 0 || g > 9999) return false;
    std::size_t zeros = 0;
    while (zeros < digits.size() && digits[zeros] == 0) ++zeros;
    digits.erase(digits.begin(), digits.begin() + static_cast<std::ptrdiff_t>(zeros));
    while (!digits.empty() && digits.back() == 0) digits.pop_back();
    if (scale < 0 || scale > largest_scale) return false;
    if (digits.empty()) {
        made.form_ = form::positive;
        made.scale_ = scale;
        into = std::move(made);
        return true;
    }
    made.weight_ = weight - static_cast<int>(zeros);
    made.scale_ = scale;
    made.digits_ = std::move(digits);
    if (made.weight_ > largest_weight) return false;
    // There may be no digit after the last decimal that the scale shows.
    int const hidden = -made.lowest() * 4 - scale;
    constexpr int powers[] = {1, 10, 100, 1000};
    if (hidden >= 4 || (hidden > 0 && made.digits_.back() % powers[hidden] != 0)) return false;
    into = std::move(made);
    return true;
}

inline numeric numeric::parse(std::string_view text) {
    constexpr std::string_view expected = "a decimal number, NaN, Infinity or -Infinity";
    if (text == "NaN" || text == "nan") return nan();
    detail::scanner in{text};
    bool const negative = in.skip("-");
    if (!negative) (void)in.skip("+");
    if (in.rest == "Infinity" || in.rest == "infinity" || in.rest == "inf")
        return negative ? negative_infinity() : infinity();
    std::string kept;  // decimal digits without leading zeros
    std::int64_t point = 0;  // how many of them are before the decimal point
    std::int64_t scale = 0;
    bool any = false, after = false;
    for (; !in.done(); in.rest.remove_prefix(1)) {
        if (in.at_digit()) {
            any = true;
            if (!kept.empty() || in.rest[0] != '0') {
                kept += in.rest[0];
                point += !after;
            } else {
                point -= after;
            }
            scale += after;
        } else if (in.rest[0] == '.' && !after) {
            after = true;
        } else {
            break;
        }
    }
    if (any && (in.skip("e") || in.skip("E"))) {
        bool const down = in.skip("-");
        if (!down) (void)in.skip("+");
        std::int64_t exponent = 0;
        any = in.number(exponent, 1, 9);
        point += down ? -exponent : exponent;
        scale -= down ? -exponent : exponent;
        if (scale < 0) scale = 0;
    }
    if (!any || !in.done()) detail::malformed(text, "numeric", expected);
    if (kept.empty()) point = 0;
    if (point > std::int64_t{4} * (largest_weight + 1) || scale > largest_scale)
        detail::out_of_range("numeric", "131072 digits before the point and 16383 after it");
    int const first = static_cast<int>(point > 0 ? (point + 3) / 4 : point / 4) - 1;
    kept.insert(0, static_cast<std::size_t>((first + std::int64_t{1}) * 4 - point), '0');
    kept.append((4 - kept.size() % 4) % 4, '0');
    std::vector<group> digits(kept.size() / 4);
    for (std::size_t i = 0; i < kept.size(); ++i)
        digits[i / 4] = static_cast<group>(digits[i / 4] * 10 + (kept[i] - '0'));
    return checked(negative ? form::negative : form::positive, first, static_cast<int>(scale), std::move(digits));
}

inline std::string numeric::to_string() const {
    if (form_ == form::nan) return "NaN";
    if (form_ == form::infinity) return "Infinity";
    if (form_ == form::negative_infinity) return "-Infinity";
    std::string text;
    if (form_ == form::negative) text += '-';
    if (digits_.empty() || weight_ < 0) text += '0';
    for (int w = weight_; w >= 0 && !digits_.empty(); --w) detail::append_padded(text, at(w), w == weight_ ? 1 : 4);
    if (scale_ > 0) {
        text += '.';
        std::size_t const end = text.size() + static_cast<std::size_t>(scale_);
        for (int w = -1; text.size() < end; --w) detail::append_padded(text, at(w), 4);
        text.resize(end);
    }
    return text;
}

inline double numeric::to_double() const {
    double value = 0;
    std::string text = to_string();
    if (form_ == form::nan) return __builtin_nan("");
    if (!is_finite()) return form_ == form::infinity ? __builtin_inf() : -__builtin_inf();
#ifdef __cpp_lib_to_chars
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc::result_out_of_range)
        value = weight_ < 0 ? 0.0 : form_ == form::negative ? -__builtin_inf() : __builtin_inf();
#else  // libc++ cannot read floating-point numbers yet
    static locale_t const neutral = ::newlocale(LC_ALL_MASK, "C", nullptr);
    value = ::strtod_l(text.c_str(), nullptr, neutral);
#endif
    return value;
}

inline numeric numeric::operator-() const {
    numeric negated = *this;
    switch (form_) {
        case form::positive:
            negated.form_ = digits_.empty() ? form::positive : form::negative;
            break;
        case form::negative:
            negated.form_ = form::positive;
            break;
        case form::infinity:
            negated.form_ = form::negative_infinity;
            break;
        case form::negative_infinity:
            negated.form_ = form::infinity;
            break;
        case form::nan:
            break;
    }
    return negated;
}

inline int numeric::compare_magnitudes(numeric const& a, numeric const& b) {
    if (a.weight_ != b.weight_) return a.weight_ < b.weight_ ? -1 : 1;
    std::size_t const left = a.digits_.size(), right = b.digits_.size();  // neither ends in a zero group
    for (std::size_t i = 0; i < left && i < right; ++i)  // by hand: <=> on vectors costs every includer 10 ms
        if (a.digits_[i] != b.digits_[i]) return a.digits_[i] < b.digits_[i] ? -1 : 1;
    return left < right ? -1 : left > right;
}

inline int numeric::compare(numeric const& a, numeric const& b) {
    int const left = a.rank(), right = b.rank();
    if (left != right) return left < right ? -1 : 1;
    if (left != 1 && left != -1) return 0;
    return left * compare_magnitudes(a, b);
}

inline numeric numeric::sum(numeric const& a, numeric const& b) {
    if (!a.is_finite() || !b.is_finite()) {
        if (a.is_nan() || b.is_nan() || (!a.is_finite() && !b.is_finite() && a.form_ != b.form_)) return nan();
        return a.is_finite() ? b : a;
    }
    int const scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
    if (a.digits_.empty() || b.digits_.empty()) {
        numeric same = a.digits_.empty() ? b : a;
        same.scale_ = scale;
        return same;
    }
    bool const add = a.form_ == b.form_;
    bool const swap = !add && compare_magnitudes(a, b) < 0;
    numeric const& large = swap ? b : a;
    numeric const& small = swap ? a : b;
    int const high = (a.weight_ > b.weight_ ? a.weight_ : b.weight_) + 1;
    int const low = a.lowest() < b.lowest() ? a.lowest() : b.lowest();
    std::vector<group> digits(static_cast<std::size_t>(high - low + 1));
    int carry = 0;
    for (int w = low; w <= high; ++w) {
        int const total = large.at(w) + (add ? small.at(w) : -small.at(w)) + carry;
        carry = total < 0 ? -1 : total / 10000;
        digits[static_cast<std::size_t>(high - w)] = static_cast<group>(total - carry * 10000);
    }
    return checked(large.form_, high, scale, std::move(digits));
}

inline numeric numeric::product(numeric const& a, numeric const& b) {
    if (!a.is_finite() || !b.is_finite()) {
        int const left = a.rank(), right = b.rank();
        if (a.is_nan() || b.is_nan() || left == 0 || right == 0) return nan();
        return (left < 0) == (right < 0) ? infinity() : negative_infinity();
    }
    std::vector<group> digits(a.digits_.size() + b.digits_.size());
    for (std::size_t i = a.digits_.size(); i-- > 0;) {
        int carry = 0;
        for (std::size_t j = b.digits_.size(); j-- > 0;) {
            int const total = digits[i + j + 1] + a.digits_[i] * b.digits_[j] + carry;
            digits[i + j + 1] = static_cast<group>(total % 10000);
            carry = total / 10000;
        }
        if (!b.digits_.empty()) digits[i] = static_cast<group>(carry);
    }
    return checked(a.form_ == b.form_ ? form::positive : form::negative,
                   a.weight_ + b.weight_ + 1,
                   a.scale_ + b.scale_,
                   std::move(digits));
}

}  // namespace alphaswarm::types

namespace alphaswarm {

template <>
struct sql_type<types::numeric> {
    static constexpr type_facts facts{"numeric", 1700, 1231, types::kind::numeric};
};

using types::numeric;

}  // namespace alphaswarm
