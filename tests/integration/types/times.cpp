// SPDX-License-Identifier: BSL-1.0
#include "integration/types/round_trip.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
std::vector<date> dates(std::uint64_t seed) {
    random_source random(seed);
    std::vector<date> values{date::from_days(date::first_day),
                             date::from_days(date::first_day + 1),
                             date::from_days(date::last_day),
                             date::infinity(),
                             date::negative_infinity(),
                             date(1, 1, 1),
                             date(0, 12, 31),
                             date(-43, 3, 15),
                             date(2000, 2, 29),
                             date(1900, 2, 28),
                             date(1999, 12, 31),
                             date(9999, 12, 31),
                             date(10000, 1, 1)};
    for (int i = 0; i < 200; ++i)
        values.push_back(date::from_days(
            date::first_day + static_cast<std::int64_t>(
                                  random() % (i % 2 ? 4'000'000 : std::uint64_t{date::last_day} - date::first_day))));
    return values;
}
template <class T>
std::vector<T> points(std::uint64_t seed) {
    random_source random(seed);
    std::vector<T> values{T::from_microseconds(T::first),
                          T::from_microseconds(T::first + 1),
                          T::from_microseconds(T::last),
                          T::infinity(),
                          T::negative_infinity(),
                          T::from_microseconds(0),
                          T::from_microseconds(-1),
                          T::from_microseconds(1),
                          T::from_unix_microseconds(0),
                          T(date(0, 12, 31), time_of_day(23, 59, 59, 999'999)),
                          T(date(1, 1, 1)),
                          T(date(2016, 12, 31), time_of_day(23, 59, 59)),
                          T(date(1883, 11, 18), time_of_day(12, 3, 58))};
    for (int i = 0; i < 200; ++i) {
        std::uint64_t const range = i % 2 ? std::uint64_t{4'000'000'000'000'000}
                                          : static_cast<std::uint64_t>(T::last) + static_cast<std::uint64_t>(-T::first);
        values.push_back(T::from_microseconds(static_cast<std::int64_t>(
            static_cast<std::uint64_t>(i % 2 ? -2'000'000'000'000'000 : T::first) + random() % range)));
    }
    return values;
}
std::vector<interval> intervals(std::uint64_t seed) {
    random_source random(seed);
    std::vector<interval> values{{},
                                 {1, 0, 0},
                                 {-1, 1, -1},
                                 {0, -1, 86'400'000'000},
                                 {14, -3, 0},
                                 {-25, 0, 1},
                                 {0, 0, -1},
                                 {0, 0, 86'400'000'000 * 3},
                                 {INT32_MAX, INT32_MAX, INT64_MAX - 1},  // one more is infinity since PostgreSQL 17
                                 {INT32_MIN + 1, INT32_MIN + 1, INT64_MIN + 1},
                                 {INT32_MIN, INT32_MAX, 0},
                                 {12, 0, 3'600'000'000},
                                 {0, 0, 59'999'999},
                                 {0, 0, -60'000'000}};
    for (int i = 0; i < 200; ++i)
        values.push_back({static_cast<std::int32_t>(static_cast<std::int64_t>(random()) >> (32 + below(random, 32))),
                          static_cast<std::int32_t>(static_cast<std::int64_t>(random()) >> (32 + below(random, 32))),
                          static_cast<std::int64_t>(random()) >> below(random, 64)});
    return values;
}
std::vector<time_of_day> times(std::uint64_t seed) {
    random_source random(seed);
    std::vector<time_of_day> values{time_of_day(),
                                    time_of_day(24, 0),
                                    time_of_day(23, 59, 59, 999'999),
                                    time_of_day(0, 0, 0, 1),
                                    time_of_day(12, 0, 0, 100'000)};
    for (int i = 0; i < 200; ++i)
        values.push_back(time_of_day::from_microseconds(static_cast<std::int64_t>(random() % 86'400'000'001)));
    return values;
}
}  // namespace

TEST_CASE("dates from one end of PostgreSQL's calendar to the other") {
    session db = own_schema();
    check_round_trip<date, "dates">(db, dates(21));
    check_round_trip<std::optional<date>, "some_dates">(db, with_nulls(dates(22)));
}

TEST_CASE("timestamps from one end to the other, whatever the session's time zone") {
    session db = own_schema();
    check_round_trip<timestamp, "timestamps">(db, points<timestamp>(23));
    check_round_trip<timestamptz, "instants">(db, points<timestamptz>(24));
    check_round_trip<std::optional<timestamptz>, "some_instants">(db, with_nulls(points<timestamptz>(25)));
    db.execute("set timezone = 'Asia/Kolkata'");
    check_round_trip<timestamptz, "instants_elsewhere">(db, points<timestamptz>(26), texts::not_compared);
    check_round_trip<timestamp, "timestamps_elsewhere">(db, points<timestamp>(27));
}

TEST_CASE("intervals with parts of either sign, to the ends of their range") {
    session db = own_schema();
    check_round_trip<interval, "intervals">(db, intervals(28));
    check_round_trip<std::optional<interval>, "some_intervals">(db, with_nulls(intervals(29)));
    check_round_trip<interval, "smallest">(db, {{INT32_MIN, INT32_MIN, INT64_MIN}}, texts::not_compared);
}

TEST_CASE("times of the day from midnight to midnight") {
    session db = own_schema();
    check_round_trip<time_of_day, "times">(db, times(30));
    check_round_trip<std::optional<time_of_day>, "some_times">(db, with_nulls(times(31)));
}
