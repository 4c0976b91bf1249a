// SPDX-License-Identifier: BSL-1.0
// Ranges of integers, numerics, dates and timestamps.  A range is kept in PostgreSQL's canonical form, so that equal
// sets are equal values: of whole numbers and days it begins with its lower bound and ends before its upper one, and a
// range that nothing is in is the empty one.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/numeric.hpp>
#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/sql_type.hpp>
#include <alphaswarm/types/timestamp.hpp>
#include <alphaswarm/types/unset.hpp>

namespace alphaswarm::types {

/// Which bounds belong to a range, in the order of lower and upper.
enum class bounds : unsigned char { closed_open, closed, open, open_closed };

/// The range and the multirange over T; without a name where PostgreSQL has none.
template <class T>
struct range_facts {
    static constexpr type_facts range{}, multirange{};
};
template <>
struct range_facts<std::int32_t> {
    static constexpr type_facts range{"int4range", 3904, 3905, kind::range};
    static constexpr type_facts multirange{"int4multirange", 4451, 6150, kind::range};
};
template <>
struct range_facts<std::int64_t> {
    static constexpr type_facts range{"int8range", 3926, 3927, kind::range};
    static constexpr type_facts multirange{"int8multirange", 4536, 6157, kind::range};
};
template <>
struct range_facts<numeric> {
    static constexpr type_facts range{"numrange", 3906, 3907, kind::range};
    static constexpr type_facts multirange{"nummultirange", 4532, 6151, kind::range};
};
template <>
struct range_facts<timestamp> {
    static constexpr type_facts range{"tsrange", 3908, 3909, kind::range};
    static constexpr type_facts multirange{"tsmultirange", 4533, 6152, kind::range};
};
template <>
struct range_facts<timestamptz> {
    static constexpr type_facts range{"tstzrange", 3910, 3911, kind::range};
    static constexpr type_facts multirange{"tstzmultirange", 4534, 6153, kind::range};
};
template <>
struct range_facts<date> {
    static constexpr type_facts range{"daterange", 3912, 3913, kind::range};
    static constexpr type_facts multirange{"datemultirange", 4535, 6155, kind::range};
};
/// PostgreSQL has ranges of these.
template <class T>
concept ranged = !range_facts<T>::range.name.empty();

namespace detail {

[[noreturn]] ALPHASWARM_COLD inline void refuse_range(std::string_view type, char const* why) {
    throw value_refused(std::string(type) + ": " + why);
}
/// The value after it, of types that have such; values that are infinite have none and stay.
template <std::integral T>
constexpr T value_after(T value, std::string_view type) {
    if (value == std::numeric_limits<T>::max())
        refuse_range(type, "no number comes after the largest, which a bound would be");
    return value + 1;
}
constexpr date value_after(date value, std::string_view) { return value + 1; }
template <class T>
inline constexpr bool is_discrete = std::integral<T> || std::same_as<T, date>;
template <class T>
constexpr bool has_next(T const& value) {
    if constexpr (std::same_as<T, date>) return value.is_finite();
    else return true;
}

template <class T>
std::string bound_text(T const& value) {
    if constexpr (std::integral<T>) return std::to_string(value);
    else return value.to_string();
}
/// As range_out does it: quoted where a character means something in the text of a range.
inline void append_bound(std::string& to, std::string_view text) {
    bool quoted = text.empty();
    for (char c : text) quoted = quoted || std::string_view("\"\\()[], \t\n\v\f\r").find(c) != std::string_view::npos;
    if (!quoted) {
        to.append(text);
        return;
    }
    to += '"';
    for (char c : text) to.append(c == '"' || c == '\\' ? 2 : 1, c);
    to += '"';
}
/// A bound up to what ends it, without its quotes; false where it is none at all.
inline bool scan_bound(scanner& in, std::string& out) {
    bool quoted = false, any = false;
    while (!in.done() && (quoted || std::string_view(",)](").find(in.rest[0]) == std::string_view::npos)) {
        char c = in.rest[0];
        in.rest.remove_prefix(1);
        any = true;
        if (c == '"') {
            if (!quoted || !in.rest.starts_with('"')) {
                quoted = !quoted;
                continue;
            }
            in.rest.remove_prefix(1);
        } else if (c == '\\' && !in.done()) {
            c = in.rest[0];
            in.rest.remove_prefix(1);
        }
        out += c;
    }
    return any;
}
template <class T>
T parsed_bound(std::string_view text) {
    if constexpr (std::integral<T>) {
        scanner in{text};
        bool const negative = in.skip("-");
        if (!in.at_digit()) malformed(text, "integer", "digits");
        T value = 0;
        for (; in.at_digit(); in.rest.remove_prefix(1)) {
            T const digit = static_cast<T>(in.rest[0] - '0');
            if (__builtin_mul_overflow(value, T{10}, &value) ||
                (negative ? __builtin_sub_overflow(value, digit, &value)
                          : __builtin_add_overflow(value, digit, &value)))
                malformed(text, "integer", sizeof(T) == 4 ? "32 bits" : "64 bits");
        }
        if (!in.done()) malformed(text, "integer", "digits");
        return value;
    } else return T::parse(text);
}

}  // namespace detail

/// A set of all values between two bounds; one that is std::nullopt is none. The default is the empty range.
///
///     range<date>(date(2026, 1, 1), date(2027, 1, 1))         the year 2026
///     range<numeric>(0, std::nullopt, bounds::open)           all above 0
template <class T>
class range {
    static_assert(
        !range_facts<T>::range.name.empty(),
        "AS0105 range: PostgreSQL has ranges of std::int32_t, std::int64_t, numeric, date, timestamp and timestamptz");

public:
    static constexpr std::string_view name = range_facts<T>::range.name;
    using value_type = T;

    constexpr range() = default;
    /// Throws value_refused for a lower bound above the upper one, for one that was never set, and for the last integer
    /// as an upper bound that belongs to the range, which PostgreSQL cannot hold either.
    constexpr range(std::optional<T> lower, std::optional<T> upper, bounds belong = bounds::closed_open)
        : lower_(std::move(lower)),
          upper_(std::move(upper)),
          empty_(false),
          with_lower_(lower_ && (belong == bounds::closed || belong == bounds::closed_open)),
          with_upper_(upper_ && (belong == bounds::closed || belong == bounds::open_closed)) {
        if ((lower_ && is_unset(*lower_)) || (upper_ && is_unset(*upper_)))
            detail::refuse_range(name, "a bound was never set; set it, or give std::nullopt for none");
        if (lower_ && upper_ && *upper_ < *lower_)
            detail::refuse_range(name, "the lower bound is above the upper one; swap them");
        if (is_hollow()) *this = range();
        else if constexpr (detail::is_discrete<T>) {
            if (lower_ && !with_lower_ && detail::has_next(*lower_))
                lower_ = detail::value_after(*lower_, name), with_lower_ = true;
            if (upper_ && with_upper_ && detail::has_next(*upper_))
                upper_ = detail::value_after(*upper_, name), with_upper_ = false;
            if (is_hollow() || (lower_ && upper_ && *upper_ < *lower_)) *this = range();
        }
    }
    /// Without bounds.
    [[nodiscard]] static constexpr range all() { return range(std::nullopt, std::nullopt); }
    /// Reads `[1,10)`, `(,5]`, `empty`, bounds in quotes where they need them; throws alphaswarm::error for all else.
    [[nodiscard]] static range parse(std::string_view text) {
        detail::scanner in{text};
        range const read = scan(in, text);
        if (!in.done()) detail::malformed(text, name, "[lower,upper), or empty");
        return read;
    }
    /// The same of a range within a longer text, which `in` stands before.
    [[nodiscard]] static range scan(detail::scanner& in, std::string_view text) {
        if (in.skip("empty")) return {};
        std::string lower, upper;
        bool const with_lower = in.rest.starts_with('[');
        bool sound = with_lower || in.rest.starts_with('(');
        if (sound) in.rest.remove_prefix(1);
        bool const has_lower = sound && detail::scan_bound(in, lower);
        sound = sound && in.skip(",");
        bool const has_upper = sound && detail::scan_bound(in, upper);
        bool const with_upper = in.rest.starts_with(']');
        if (!sound || (!with_upper && !in.rest.starts_with(')')))
            detail::malformed(text, name, "[lower,upper), or empty");
        in.rest.remove_prefix(1);
        return range(has_lower ? std::optional<T>(detail::parsed_bound<T>(lower)) : std::nullopt,
                     has_upper ? std::optional<T>(detail::parsed_bound<T>(upper)) : std::nullopt,
                     with_lower ? (with_upper ? bounds::closed : bounds::closed_open)
                                : (with_upper ? bounds::open_closed : bounds::open));
    }

    [[nodiscard]] constexpr bool is_empty() const { return empty_; }
    /// None of the empty range.
    [[nodiscard]] constexpr std::optional<T> const& lower() const { return lower_; }
    [[nodiscard]] constexpr std::optional<T> const& upper() const { return upper_; }
    /// The bound is in the range.
    [[nodiscard]] constexpr bool includes_lower() const { return with_lower_; }
    [[nodiscard]] constexpr bool includes_upper() const { return with_upper_; }
    [[nodiscard]] constexpr bool contains(T const& value) const {
        return !empty_ && (!lower_ || *lower_ < value || (with_lower_ && *lower_ == value)) &&
               (!upper_ || value < *upper_ || (with_upper_ && value == *upper_));
    }
    [[nodiscard]] constexpr bool overlaps(range const& other) const {
        return !empty_ && !other.empty_ && !is_before(other) && !other.is_before(*this);
    }
    /// It ends before the other begins; neither is empty.
    [[nodiscard]] constexpr bool is_before(range const& other) const {
        if (!upper_ || !other.lower_) return false;
        return *upper_ < *other.lower_ || (*upper_ == *other.lower_ && !(with_upper_ && other.with_lower_));
    }
    /// The other begins where it ends, and nothing is between them or in both.
    [[nodiscard]] constexpr bool meets(range const& other) const {
        return !empty_ && !other.empty_ && upper_ && other.lower_ && *upper_ == *other.lower_ &&
               with_upper_ != other.with_lower_;
    }
    /// From the lower of both lower bounds to the upper of both upper ones; neither is empty.
    [[nodiscard]] constexpr range hull(range const& other) const {
        range all = *this;
        if (compare_lower(other, *this) < 0) all.lower_ = other.lower_, all.with_lower_ = other.with_lower_;
        if (compare_upper(*this, other) < 0) all.upper_ = other.upper_, all.with_upper_ = other.with_upper_;
        return all;
    }

    /// As PostgreSQL writes it, where it writes dates as ISO does.
    [[nodiscard]] std::string to_string() const {
        if (empty_) return "empty";
        std::string text(with_lower_ ? "[" : "(");
        if (lower_) detail::append_bound(text, detail::bound_text(*lower_));
        text += ',';
        if (upper_) detail::append_bound(text, detail::bound_text(*upper_));
        return text += with_upper_ ? ']' : ')';
    }

    friend constexpr bool operator==(range const&, range const&) = default;
    /// PostgreSQL's order: the empty range, then by lower and upper bounds.
    friend constexpr std::weak_ordering operator<=>(range const& a, range const& b) {
        if (a.empty_ || b.empty_) return b.empty_ <=> a.empty_;
        int const lower = compare_lower(a, b);
        return (lower != 0 ? lower : compare_upper(a, b)) <=> 0;
    }

private:
    [[nodiscard]] constexpr bool is_hollow() const {
        return lower_ && upper_ && *lower_ == *upper_ && !(with_lower_ && with_upper_);
    }
    static constexpr int compare(T const& a, T const& b) { return a < b ? -1 : b < a ? 1 : 0; }
    static constexpr int compare_lower(range const& a, range const& b) {
        if (!a.lower_ || !b.lower_) return a.lower_.has_value() - b.lower_.has_value();
        int const order = compare(*a.lower_, *b.lower_);
        return order != 0 ? order : b.with_lower_ - a.with_lower_;
    }
    static constexpr int compare_upper(range const& a, range const& b) {
        if (!a.upper_ || !b.upper_) return b.upper_.has_value() - a.upper_.has_value();
        int const order = compare(*a.upper_, *b.upper_);
        return order != 0 ? order : a.with_upper_ - b.with_upper_;
    }

    std::optional<T> lower_, upper_;
    bool empty_ = true, with_lower_ = false, with_upper_ = false;
};

}  // namespace alphaswarm::types

namespace alphaswarm {

template <types::ranged T>
struct sql_type<types::range<T>> {
    static constexpr type_facts facts = types::range_facts<T>::range;
};

using types::bounds;
using types::range;

}  // namespace alphaswarm
