// SPDX-License-Identifier: BSL-1.0
// date, time, timestamp, timestamptz and interval: counts of days and microseconds.  Sources:
// src/backend/utils/adt/{date,timestamp}.c, the functions *_send and *_recv.
#pragma once

#include <cstdint>

#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/interval.hpp>
#include <alphaswarm/types/time_of_day.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::pg {

template <>
struct codec<types::date> {
    static constexpr int fixed = 4;
    static void write(char* out, types::date value) {
        if (!value.is_set()) detail::refuse_unset("date");
        store(out, value.days());
    }
    static void read(types::date& into, field const& from) {
        if (from.size != fixed) from.fail_size(fixed);
        std::int32_t const days = load<std::int32_t>(from.data);
        if (days >= types::date::first_day && days <= types::date::last_day) into = types::date::from_days(days);
        else if (days == INT32_MAX) into = types::date::infinity();
        else if (days == INT32_MIN) into = types::date::negative_infinity();
        else from.fail("is a date out of PostgreSQL's range");
    }
};

template <>
struct codec<types::time_of_day> {
    static constexpr int fixed = 8;
    static void write(char* out, types::time_of_day value) { store(out, value.microseconds()); }
    static void read(types::time_of_day& into, field const& from) {
        if (from.size != fixed) from.fail_size(fixed);
        std::int64_t const microseconds = load<std::int64_t>(from.data);
        if (microseconds < 0 || microseconds > 86'400'000'000) from.fail("is a time of day past 24:00:00");
        into = types::time_of_day::from_microseconds(microseconds);
    }
};

template <bool WithTimeZone>
struct codec<types::basic_timestamp<WithTimeZone>> {
    using type = types::basic_timestamp<WithTimeZone>;
    static constexpr int fixed = 8;
    static void write(char* out, type value) {
        if (!value.is_set()) detail::refuse_unset(WithTimeZone ? "timestamptz" : "timestamp");
        store(out, value.microseconds());
    }
    static void read(type& into, field const& from) {
        if (from.size != fixed) from.fail_size(fixed);
        std::int64_t const microseconds = load<std::int64_t>(from.data);
        if (microseconds >= type::first && microseconds <= type::last) into = type::from_microseconds(microseconds);
        else if (microseconds == INT64_MAX) into = type::infinity();
        else if (microseconds == INT64_MIN) into = type::negative_infinity();
        else from.fail("is a point in time out of PostgreSQL's range");
    }
};

template <>
struct codec<types::interval> {
    static constexpr int fixed = 16;
    static void write(char* out, types::interval const& value) {
        store(out, value.microseconds);
        store(out + 8, value.days);
        store(out + 12, value.months);
    }
    static void read(types::interval& into, field const& from) {
        if (from.size != fixed) from.fail_size(fixed);
        into.microseconds = load<std::int64_t>(from.data);
        into.days = load<std::int32_t>(from.data + 8);
        into.months = load<std::int32_t>(from.data + 12);
    }
};

}  // namespace alphaswarm::pg
