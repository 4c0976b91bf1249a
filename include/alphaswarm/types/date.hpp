// SPDX-License-Identifier: BSL-1.0
// PostgreSQL's date: days from 2000-01-01 in the proleptic Gregorian calendar, 4714-11-24 BC (Julian day 0, "4713 BC"
// in the manual) to 5874897-12-31, and both infinities. Years are astronomical, as in std::chrono: year 0 is 1 BC, -43
// is 44 BC. Texts are PostgreSQL's: "0044-03-15 BC".
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

namespace detail {
struct civil {
    std::int64_t year;
    unsigned month, day;
};
// Days from 2000-01-01 and back: eras of 400 years that begin on March 1st (H. Hinnant's algorithms).
constexpr std::int64_t days_from_civil(civil c) {
    std::int64_t const y = c.year - (c.month <= 2);
    std::int64_t const era = (y >= 0 ? y : y - 399) / 400;
    std::int64_t const year_of_era = y - era * 400;
    std::int64_t const day_of_year = (153 * (c.month > 2 ? c.month - 3 : c.month + 9) + 2) / 5 + c.day - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 730425;
}
constexpr civil civil_from_days(std::int64_t days) {
    days += 730425;
    std::int64_t const era = (days >= 0 ? days : days - 146096) / 146097;
    std::int64_t const day_of_era = days - era * 146097;
    std::int64_t const year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    std::int64_t const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    std::int64_t const m = (5 * day_of_year + 2) / 153;
    unsigned const month = static_cast<unsigned>(m < 10 ? m + 3 : m - 9);
    return {year_of_era + era * 400 + (month <= 2), month, static_cast<unsigned>(day_of_year - (153 * m + 2) / 5 + 1)};
}
constexpr bool exists(civil c) {
    if (c.month < 1 || c.month > 12 || c.day < 1) return false;
    bool const leap = c.year % 4 == 0 && (c.year % 100 != 0 || c.year % 400 == 0);
    unsigned const length = c.month == 2 ? (leap ? 29u : 28u) : 30u + ((c.month + c.month / 8) & 1u);
    return c.day <= length;
}
/// `YYYY-MM-DD` with up to seven digits for the year; BC is left to the caller, because a time may come in between.
constexpr bool scan_civil(scanner& in, civil& out) {
    std::int64_t year = 0, month = 0, day = 0;
    if (!in.number(year, 4, 7) || !in.skip("-") || !in.number(month, 2, 2) || !in.skip("-") || !in.number(day, 2, 2))
        return false;
    out = {year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
    return year > 0;
}
inline void append_civil(std::string& out, civil c) {
    append_padded(out, c.year > 0 ? c.year : 1 - c.year, 4);
    out += '-';
    append_padded(out, c.month, 2);
    out += '-';
    append_padded(out, c.day, 2);
}
}  // namespace detail

/// A day. By default it is unset: not a date, and storing it throws.
class date {
public:
    static constexpr std::int32_t first_day = -2451545;  ///< 4714-11-24 BC
    static constexpr std::int32_t last_day = 2145031948;  ///< 5874897-12-31

    constexpr date() = default;
    /// Throws alphaswarm::error for a day that does not exist, or is outside PostgreSQL's range.
    constexpr date(std::int64_t year, unsigned month, unsigned day) {
        if (year < -4713 || year > 5874897) refuse();
        if (!detail::exists({year, month, day}))
            throw error("no such date: year " + std::to_string(year) + ", month " + std::to_string(month) + ", day " +
                        std::to_string(day));
        *this = from_days(detail::days_from_civil({year, month, day}));
    }
    /// Days from 2000-01-01; throws outside the range.
    [[nodiscard]] static constexpr date from_days(std::int64_t days) {
        if (days < first_day || days > last_day) refuse();
        return date(static_cast<std::int32_t>(days), 0);
    }
    [[nodiscard]] static constexpr date infinity() { return date(INT32_MAX, 0); }
    [[nodiscard]] static constexpr date negative_infinity() { return date(INT32_MIN, 0); }

    /// Reads `YYYY-MM-DD`, optionally followed by ` BC`, `infinity` and `-infinity`; throws alphaswarm::error for
    /// anything else.
    [[nodiscard]] static constexpr date parse(std::string_view text) {
        if (text == "infinity") return infinity();
        if (text == "-infinity") return negative_infinity();
        detail::scanner in{text};
        detail::civil read{};
        bool const scanned = detail::scan_civil(in, read);
        if (in.skip(" BC")) read.year = 1 - read.year;
        if (!scanned || !in.done() || !detail::exists(read)) detail::malformed(text, "date", "YYYY-MM-DD");
        return date(read.year, read.month, read.day);
    }

    [[nodiscard]] constexpr bool is_set() const { return days_ != unset; }
    [[nodiscard]] constexpr bool is_finite() const { return days_ >= first_day && days_ <= last_day; }
    /// The binary format: days from 2000-01-01, or INT32_MAX and INT32_MIN for the infinities.
    [[nodiscard]] constexpr std::int32_t days() const { return days_; }
    [[nodiscard]] constexpr int year() const { return static_cast<int>(detail::civil_from_days(finite()).year); }
    [[nodiscard]] constexpr unsigned month() const { return detail::civil_from_days(finite()).month; }
    [[nodiscard]] constexpr unsigned day() const { return detail::civil_from_days(finite()).day; }

    [[nodiscard]] std::string to_string() const {
        if (!is_set()) return "(unset)";
        if (!is_finite()) return days_ > 0 ? "infinity" : "-infinity";
        std::string text;
        detail::civil const c = detail::civil_from_days(days_);
        detail::append_civil(text, c);
        return c.year > 0 ? text : text + " BC";
    }

    /// Days later; an infinity is unchanged.
    [[nodiscard]] friend constexpr date operator+(date from, std::int32_t days) {
        return from.is_finite() || !from.is_set() ? from_days(std::int64_t{from.finite()} + days) : from;
    }
    [[nodiscard]] friend constexpr date operator-(date from, std::int32_t days) {
        return from.is_finite() || !from.is_set() ? from_days(std::int64_t{from.finite()} - days) : from;
    }
    /// Days between two finite dates.
    [[nodiscard]] friend constexpr std::int32_t operator-(date a, date b) { return a.finite() - b.finite(); }

    friend constexpr bool operator==(date, date) = default;
    friend constexpr auto operator<=>(date, date) = default;

private:
    static constexpr std::int32_t unset = INT32_MIN + 1;
    constexpr date(std::int32_t days, int) : days_(days) {}
    [[noreturn]] static void refuse() { detail::out_of_range("date", "4714-11-24 BC to 5874897-12-31"); }
    constexpr std::int32_t finite() const {
        if (!is_finite()) throw error("an unset or infinite date has no year, month or day");
        return days_;
    }

    std::int32_t days_ = unset;
};

}  // namespace alphaswarm::types

namespace alphaswarm {

template <>
struct sql_type<types::date> {
    static constexpr type_facts facts{"date", 1082, 1182, types::kind::date};
};

using types::date;

}  // namespace alphaswarm

template <>
struct std::hash<alphaswarm::date> {
    std::size_t operator()(alphaswarm::date day) const noexcept { return std::hash<std::int32_t>{}(day.days()); }
};
