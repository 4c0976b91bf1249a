// SPDX-License-Identifier: BSL-1.0
// Conversions to and from std::chrono, for programs that want them: <chrono> takes about as long to compile as all of
// this library's types together, so nothing else here includes it. Converting from chrono always names the target:
//
//     auto since = from_chrono<timestamptz>(std::chrono::system_clock::now());
//     std::chrono::sys_days day = to_chrono(row.trade_date);
//
// Anything finer than a microsecond is rounded down. All functions throw alphaswarm::error for a value that is unset,
// infinite or does not fit.
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>

#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/interval.hpp>
#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/time_of_day.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm {

namespace types::detail {
/// Rounded down to microseconds, whatever the unit.
template <class Rep, class Period>
constexpr std::int64_t floor_microseconds(std::chrono::duration<Rep, Period> span) {
    double const seconds = std::chrono::duration<double>(span).count();
    if (!(seconds > -9.2e12 && seconds < 9.2e12)) out_of_range("duration", "64 bits of microseconds");
    return std::chrono::floor<std::chrono::microseconds>(span).count();
}
inline constexpr std::int64_t unix_days = 10957;  // from 1970-01-01 to 2000-01-01
}  // namespace types::detail

[[nodiscard]] constexpr std::chrono::sys_time<std::chrono::microseconds> to_chrono(types::timestamptz instant) {
    return std::chrono::sys_time<std::chrono::microseconds>(std::chrono::microseconds(instant.unix_microseconds()));
}
/// As if the clock had shown UTC.
[[nodiscard]] constexpr std::chrono::sys_time<std::chrono::microseconds> to_chrono(types::timestamp point) {
    return std::chrono::sys_time<std::chrono::microseconds>(std::chrono::microseconds(point.unix_microseconds()));
}
/// `std::chrono::year_month_day(to_chrono(day))` is valid for the years that chrono supports, up to 32767.
[[nodiscard]] constexpr std::chrono::sys_days to_chrono(types::date day) {
    if (!day.is_finite()) throw error("an unset or infinite date has no place in std::chrono");
    return std::chrono::sys_days(std::chrono::days(day.days() + types::detail::unix_days));
}
[[nodiscard]] constexpr std::chrono::hh_mm_ss<std::chrono::microseconds> to_chrono(types::time_of_day time) {
    return std::chrono::hh_mm_ss(std::chrono::microseconds(time.microseconds()));
}
/// Throws for an interval with months or days, whose length depends on the date.
[[nodiscard]] constexpr std::chrono::microseconds to_chrono(types::interval const& span) {
    if (span.months != 0 || span.days != 0) throw error("an interval with months or days is no std::chrono duration");
    return std::chrono::microseconds(span.microseconds);
}

/// `from_chrono<timestamptz>(sys_time)`, and likewise `timestamp`, which then shows UTC.
template <class Target, class Duration>
    requires std::same_as<Target, types::timestamptz> || std::same_as<Target, types::timestamp>
[[nodiscard]] constexpr Target from_chrono(std::chrono::sys_time<Duration> point) {
    return Target::from_unix_microseconds(types::detail::floor_microseconds(point.time_since_epoch()));
}
/// `from_chrono<timestamp>(local_time)`: a local time is not an instant.
template <std::same_as<types::timestamp> Target, class Duration>
[[nodiscard]] constexpr Target from_chrono(std::chrono::local_time<Duration> point) {
    return Target::from_unix_microseconds(types::detail::floor_microseconds(point.time_since_epoch()));
}
template <std::same_as<types::date> Target>
[[nodiscard]] constexpr Target from_chrono(std::chrono::sys_days day) {
    return Target::from_days(std::int64_t{day.time_since_epoch().count()} - types::detail::unix_days);
}
template <std::same_as<types::date> Target>
[[nodiscard]] constexpr Target from_chrono(std::chrono::local_days day) {
    return Target::from_days(std::int64_t{day.time_since_epoch().count()} - types::detail::unix_days);
}
template <std::same_as<types::date> Target>
[[nodiscard]] constexpr Target from_chrono(std::chrono::year_month_day day) {
    return Target(static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}
/// Since midnight.
template <std::same_as<types::time_of_day> Target, class Rep, class Period>
[[nodiscard]] constexpr Target from_chrono(std::chrono::duration<Rep, Period> since_midnight) {
    return Target::from_microseconds(types::detail::floor_microseconds(since_midnight));
}
template <std::same_as<types::time_of_day> Target, class Duration>
[[nodiscard]] constexpr Target from_chrono(std::chrono::hh_mm_ss<Duration> const& time) {
    return from_chrono<Target>(time.to_duration());
}
/// As microseconds throughout: chrono's days have 24 hours, PostgreSQL's need not.
template <std::same_as<types::interval> Target, class Rep, class Period>
[[nodiscard]] constexpr Target from_chrono(std::chrono::duration<Rep, Period> span) {
    return Target{.microseconds = types::detail::floor_microseconds(span)};
}

}  // namespace alphaswarm
