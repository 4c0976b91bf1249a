// SPDX-License-Identifier: BSL-1.0
// PostgreSQL's `time without time zone`: microseconds since midnight, up to and including 24:00:00.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

namespace detail {
inline constexpr std::int64_t microseconds_a_day = 86'400'000'000;

/// `HH:MM`, `HH:MM:SS` or `HH:MM:SS.ffffff`, up to 24:00:00.
constexpr bool scan_time(scanner& in, std::int64_t& out) {
    std::int64_t hour = 0, minute = 0, second = 0, fraction = 0;
    if (!in.number(hour, 2, 2) || !in.skip(":") || !in.number(minute, 2, 2)) return false;
    if (in.skip(":")) {
        if (!in.number(second, 2, 2)) return false;
        if (in.skip(".") && !in.millionths(fraction)) return false;
    }
    out = ((hour * 60 + minute) * 60 + second) * 1'000'000 + fraction;
    return minute < 60 && second < 60 && out <= microseconds_a_day;
}
inline void append_time(std::string& out, std::int64_t microseconds) {
    append_padded(out, microseconds / 3'600'000'000, 2);
    out += ':';
    append_padded(out, microseconds / 60'000'000 % 60, 2);
    out += ':';
    append_padded(out, microseconds / 1'000'000 % 60, 2);
    append_millionths(out, microseconds % 1'000'000);
}
}  // namespace detail

/// A time on the clock; by default midnight.
class time_of_day {
public:
    constexpr time_of_day() = default;
    /// Throws alphaswarm::error unless the parts form a time from 00:00:00 to 24:00:00.
    constexpr time_of_day(unsigned hour, unsigned minute, unsigned second = 0, unsigned microsecond = 0)
        : time_of_day(
              from_microseconds(hour > 24 || minute > 59 || second > 59 || microsecond > 999'999
                                    ? -1
                                    : ((hour * 60 + minute) * 60 + second) * std::int64_t{1'000'000} + microsecond)) {}
    /// Microseconds since midnight; throws outside 0 to 86,400,000,000.
    [[nodiscard]] static constexpr time_of_day from_microseconds(std::int64_t microseconds) {
        if (microseconds < 0 || microseconds > detail::microseconds_a_day)
            detail::out_of_range("time of day", "00:00:00 to 24:00:00");
        time_of_day made;
        made.microseconds_ = microseconds;
        return made;
    }
    /// Reads `HH:MM`, `HH:MM:SS` and `HH:MM:SS.ffffff`; throws alphaswarm::error for anything else.
    [[nodiscard]] static constexpr time_of_day parse(std::string_view text) {
        detail::scanner in{text};
        std::int64_t read = 0;
        if (!detail::scan_time(in, read) || !in.done()) detail::malformed(text, "time of day", "HH:MM:SS.ffffff");
        return from_microseconds(read);
    }

    [[nodiscard]] constexpr std::int64_t microseconds() const { return microseconds_; }
    [[nodiscard]] constexpr unsigned hour() const { return static_cast<unsigned>(microseconds_ / 3'600'000'000); }
    [[nodiscard]] constexpr unsigned minute() const { return static_cast<unsigned>(microseconds_ / 60'000'000 % 60); }
    [[nodiscard]] constexpr unsigned second() const { return static_cast<unsigned>(microseconds_ / 1'000'000 % 60); }
    [[nodiscard]] constexpr unsigned microsecond() const { return static_cast<unsigned>(microseconds_ % 1'000'000); }

    [[nodiscard]] std::string to_string() const {
        std::string text;
        detail::append_time(text, microseconds_);
        return text;
    }

    friend constexpr bool operator==(time_of_day, time_of_day) = default;
    friend constexpr auto operator<=>(time_of_day, time_of_day) = default;

private:
    std::int64_t microseconds_ = 0;
};

}  // namespace alphaswarm::types

namespace alphaswarm {

template <>
struct sql_type<types::time_of_day> {
    static constexpr type_facts facts{"time without time zone", 1083, 1183, types::kind::time};
};

using types::time_of_day;

}  // namespace alphaswarm
