// SPDX-License-Identifier: BSL-1.0
// Two types that look alike and must never mix. A `timestamptz` is an instant, the same for every reader; a `timestamp`
// is what some calendar and clock show, and only the program knows where. Both count microseconds from 2000-01-01
// 00:00:00, range from 4714-11-24 BC to 294276-12-31 AD, and include both infinities.
#pragma once

#include <time.h>

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/sql_type.hpp>
#include <alphaswarm/types/time_of_day.hpp>

namespace alphaswarm::types {

/// A point in time. By default it is unset: not a time, and storing it throws.
template <bool WithTimeZone>
class basic_timestamp {
public:
    static constexpr std::int64_t first = -211'813'488'000'000'000;  ///< 4714-11-24 00:00:00 BC
    static constexpr std::int64_t last = 9'223'371'331'199'999'999;  ///< 294276-12-31 23:59:59.999999
    static constexpr std::int64_t unix_epoch = -946'684'800'000'000;  ///< 1970-01-01, in microseconds

    constexpr basic_timestamp() = default;
    /// A day and a time on the clock, in UTC for an instant; throws for a day that is infinite or out of range.
    constexpr explicit basic_timestamp(date day, time_of_day time = {}) {
        if (!day.is_finite()) throw error("an unset or infinite date has no time of day");
        if (day.days() > last / detail::microseconds_a_day) refuse();
        *this = from_microseconds(day.days() * detail::microseconds_a_day + time.microseconds());
    }
    /// Microseconds from 2000-01-01 00:00:00; throws outside the range.
    [[nodiscard]] static constexpr basic_timestamp from_microseconds(std::int64_t microseconds) {
        if (microseconds < first || microseconds > last) refuse();
        return basic_timestamp(microseconds, 0);
    }
    /// Microseconds from 1970-01-01 00:00:00 UTC; throws outside the range.
    [[nodiscard]] static constexpr basic_timestamp from_unix_microseconds(std::int64_t microseconds) {
        if (microseconds < first - unix_epoch) refuse();
        return from_microseconds(microseconds + unix_epoch);
    }
    [[nodiscard]] static constexpr basic_timestamp infinity() { return basic_timestamp(INT64_MAX, 0); }
    [[nodiscard]] static constexpr basic_timestamp negative_infinity() { return basic_timestamp(INT64_MIN, 0); }

    /// The current time of the system clock; a `timestamp` shows UTC.
    [[nodiscard]] static basic_timestamp now() {
        ::timespec clock{};
        ::clock_gettime(CLOCK_REALTIME, &clock);
        return from_unix_microseconds(std::int64_t{clock.tv_sec} * 1'000'000 + clock.tv_nsec / 1000);
    }

    /// Reads `YYYY-MM-DD HH:MM:SS.ffffff`, also with a T in the middle and optionally ` BC` at the end, `infinity` and
    /// `-infinity`. An instant must, and a `timestamp` must not, state its offset: `Z`, `+02`, `+05:30`.
    [[nodiscard]] static constexpr basic_timestamp parse(std::string_view text) {
        if (text == "infinity") return infinity();
        if (text == "-infinity") return negative_infinity();
        detail::scanner in{text};
        detail::civil day{};
        std::int64_t time = 0, offset = 0;
        bool scanned = detail::scan_civil(in, day) && (in.skip(" ") || in.skip("T")) && detail::scan_time(in, time);
        if constexpr (WithTimeZone) scanned = scanned && scan_offset(in, offset);
        if (in.skip(" BC")) day.year = 1 - day.year;
        if (!scanned || !in.done() || !detail::exists(day)) malformed(text);
        std::int64_t const days = detail::days_from_civil(day);
        if (days < first / detail::microseconds_a_day - 1 || days > last / detail::microseconds_a_day) refuse();
        return from_microseconds(days * detail::microseconds_a_day + (time - offset));  // 64 bits can hold the excess
    }

    [[nodiscard]] constexpr bool is_set() const { return microseconds_ != unset; }
    [[nodiscard]] constexpr bool is_finite() const { return microseconds_ >= first && microseconds_ <= last; }
    /// The binary format: microseconds from 2000-01-01, or INT64_MAX and INT64_MIN for the infinities.
    [[nodiscard]] constexpr std::int64_t microseconds() const { return microseconds_; }
    /// Microseconds from 1970-01-01; throws if unset, infinite, or beyond the year 294246, which does not fit into 64
    /// bits.
    [[nodiscard]] constexpr std::int64_t unix_microseconds() const {
        if (finite() > INT64_MAX + unix_epoch) refuse();
        return microseconds_ - unix_epoch;
    }
    /// The day, in UTC for an instant; throws if unset or infinite.
    [[nodiscard]] constexpr date to_date() const {
        return date::from_days((finite() - to_time().microseconds()) / detail::microseconds_a_day);
    }
    [[nodiscard]] constexpr time_of_day to_time() const {
        std::int64_t const rest = finite() % detail::microseconds_a_day;
        return time_of_day::from_microseconds(rest < 0 ? rest + detail::microseconds_a_day : rest);
    }

    /// As PostgreSQL writes it; an instant in UTC, with `+00`.
    [[nodiscard]] std::string to_string() const {
        if (!is_set()) return "(unset)";
        if (!is_finite()) return microseconds_ > 0 ? "infinity" : "-infinity";
        std::string text;
        detail::civil const day = detail::civil_from_days(to_date().days());
        detail::append_civil(text, day);
        text += ' ';
        detail::append_time(text, to_time().microseconds());
        if (WithTimeZone) text += "+00";
        if (day.year <= 0) text += " BC";
        return text;
    }

    friend constexpr bool operator==(basic_timestamp, basic_timestamp) = default;
    friend constexpr auto operator<=>(basic_timestamp, basic_timestamp) = default;

private:
    static constexpr std::int64_t unset = INT64_MIN + 1;
    constexpr basic_timestamp(std::int64_t microseconds, int) : microseconds_(microseconds) {}
    [[noreturn]] static void refuse() {
        detail::out_of_range(WithTimeZone ? "timestamptz" : "timestamp", "4714-11-24 BC to 294276-12-31 AD");
    }
    [[noreturn]] static void malformed(std::string_view text) {
        detail::malformed(text,
                          WithTimeZone ? "timestamptz" : "timestamp",
                          WithTimeZone ? "YYYY-MM-DD HH:MM:SS.ffffff+00, with its offset from UTC"
                                       : "YYYY-MM-DD HH:MM:SS.ffffff, without any offset");
    }
    static constexpr bool scan_offset(detail::scanner& in, std::int64_t& out) {
        if (in.skip("Z")) return true;
        bool const west = in.skip("-");
        std::int64_t hour = 0, minute = 0, second = 0;
        if (!west && !in.skip("+")) return false;
        if (!in.number(hour, 2, 2)) return false;
        if (in.skip(":") && !in.number(minute, 2, 2)) return false;
        if (in.skip(":") && !in.number(second, 2, 2)) return false;
        out = ((hour * 60 + minute) * 60 + second) * (west ? -1'000'000 : 1'000'000);
        return hour < 16 && minute < 60 && second < 60;
    }
    constexpr std::int64_t finite() const {
        if (!is_finite()) throw error("an unset or infinite point in time has no date");
        return microseconds_;
    }

    std::int64_t microseconds_ = unset;
};

using timestamp = basic_timestamp<false>;  ///< what a calendar and a clock show in some place
using timestamptz = basic_timestamp<true>;  ///< an instant

}  // namespace alphaswarm::types

namespace alphaswarm {

template <>
struct sql_type<types::timestamp> {
    static constexpr type_facts facts{"timestamp without time zone", 1114, 1115, types::kind::timestamp};
};
template <>
struct sql_type<types::timestamptz> {
    static constexpr type_facts facts{"timestamp with time zone", 1184, 1185, types::kind::timestamptz};
};

using types::timestamp;
using types::timestamptz;

}  // namespace alphaswarm

template <bool WithTimeZone>
struct std::hash<alphaswarm::types::basic_timestamp<WithTimeZone>> {
    std::size_t operator()(alphaswarm::types::basic_timestamp<WithTimeZone> point) const noexcept {
        return std::hash<std::int64_t>{}(point.microseconds());
    }
};
