// SPDX-License-Identifier: BSL-1.0
// PostgreSQL's interval keeps months, days and microseconds apart, because months and days differ in
// length.  Text is ISO 8601, which PostgreSQL reads too: "P1Y2M10DT2H30M0.5S".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

/// A span of time in three parts, which may differ in sign. Equality means equal parts: unlike SQL's `=`, 24 hours are
/// not a day here.
struct interval {
    std::int32_t months = 0;
    std::int32_t days = 0;
    std::int64_t microseconds = 0;

    /// Reads ISO 8601 with years, months, weeks, days, hours, minutes and seconds, each with its own sign; throws
    /// alphaswarm::error for anything else and for parts that do not fit.
    [[nodiscard]] static constexpr interval parse(std::string_view text);
    /// Writes ISO 8601; the empty interval is "PT0S".
    [[nodiscard]] std::string to_string() const;

    friend constexpr bool operator==(interval const&, interval const&) = default;
};

constexpr interval interval::parse(std::string_view text) {
    constexpr std::string_view expected = "ISO 8601, such as P1Y2M10DT2H30M0.5S";
    detail::scanner in{text};
    interval read;
    bool in_time = false, any = false;
    if (!in.skip("P")) detail::malformed(text, "interval", expected);
    while (!in.done()) {
        if (!in_time && in.skip("T")) {
            in_time = true;
            any = false;
            continue;
        }
        bool const negative = in.skip("-");
        std::int64_t count = 0, fraction = 0;
        if (!in.number(count, 1, 15)) detail::malformed(text, "interval", expected);
        bool const fractional = in.skip(".");
        if (fractional && !in.millionths(fraction)) detail::malformed(text, "interval", expected);
        std::int64_t const sign = negative ? -1 : 1;
        std::int64_t months = 0, days = 0, unit = 0;
        if (!in_time && !fractional && in.skip("Y")) months = count * 12;
        else if (!in_time && !fractional && in.skip("M")) months = count;
        else if (!in_time && !fractional && in.skip("W")) days = count * 7;
        else if (!in_time && !fractional && in.skip("D")) days = count;
        else if (in_time && !fractional && in.skip("H")) unit = 3'600'000'000;
        else if (in_time && !fractional && in.skip("M")) unit = 60'000'000;
        else if (in_time && in.skip("S")) unit = 1'000'000;
        else detail::malformed(text, "interval", expected);
        months = read.months + sign * months;
        days = read.days + sign * days;
        std::int64_t added = 0;
        if (months < INT32_MIN || months > INT32_MAX || days < INT32_MIN || days > INT32_MAX ||
            __builtin_mul_overflow(count, unit, &added) || __builtin_add_overflow(added, fraction, &added) ||
            __builtin_add_overflow(read.microseconds, sign * added, &read.microseconds))
            detail::out_of_range("interval", "32 bits of months, 32 of days and 64 of microseconds");
        read.months = static_cast<std::int32_t>(months);
        read.days = static_cast<std::int32_t>(days);
        any = true;
    }
    if (!any) detail::malformed(text, "interval", expected);
    return read;
}

inline std::string interval::to_string() const {
    std::string text = "P";
    auto part = [&text](std::int64_t count, char unit) {
        if (count != 0) text.append(std::to_string(count)) += unit;
    };
    part(months / 12, 'Y');
    part(months % 12, 'M');
    part(days, 'D');
    if (microseconds != 0 || text.size() == 1) text += 'T';
    part(microseconds / 3'600'000'000, 'H');
    part(microseconds / 60'000'000 % 60, 'M');
    std::int64_t const rest = microseconds % 60'000'000;
    if (rest != 0 || text.back() == 'T') {
        if (rest < 0) text += '-';
        text.append(std::to_string((rest < 0 ? -rest : rest) / 1'000'000));
        detail::append_millionths(text, (rest < 0 ? -rest : rest) % 1'000'000);
        text += 'S';
    }
    return text;
}

}  // namespace alphaswarm::types

namespace alphaswarm {

template <>
struct sql_type<types::interval> {
    static constexpr type_facts facts{"interval", 1186, 1187, types::kind::interval};
};

using types::interval;

}  // namespace alphaswarm
