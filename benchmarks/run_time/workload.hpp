// SPDX-License-Identifier: BSL-1.0
// What both sides of the run-time comparison share: the data, and the frame around what is measured.  A
// program runs one workload: once to warm up (connect, prepare), once inside `measured`, the function on
// whose name callgrind's --toggle-collect is set, then says how many rows it saw and their check sum.  With
// a number of rounds it takes the time on the clock instead.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>

#include <time.h>

namespace workload {

inline constexpr int users = 10000, posts = 2500, orders = 100000, single_inserts = 10000, point_selects = 10000;
inline constexpr int kinds = 7, most_kinds = 30;  ///< of papers: those that P1 and P2 read, and all there are
inline constexpr int pipelined = 100;  ///< statements per round trip, where they share one

/// A good hash of a small number: every value of the tables comes from it, in both programs alike.
inline std::uint64_t scatter(std::uint64_t x) {
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93u;
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93u;
    return x ^ (x >> 32);
}
inline void fill_uuid(unsigned char* bytes, std::uint64_t number) {
    std::uint64_t const halves[2] = {scatter(number * 2 + 1), scatter(number * 2 + 2)};
    std::memcpy(bytes, halves, 16);
}
inline char const* symbol(int i) {
    static char const* const all[] = {"AAPL.NASDAQ", "ES2503.CME", "ETHUSDT.BINANCE", "SAP.XETRA", "au2412.SHFE"};
    return all[i % 5];
}
inline char const* status(int i) {
    static char const* const all[] = {"FILLED", "CANCELLED", "SUBMITTED", "PARTIALLY_FILLED"};
    return all[i % 4];
}
inline char const* side(int i) { return i % 2 ? "LONG" : "SHORT"; }
inline char const* order_type(int i) {
    static char const* const all[] = {"LIMIT", "MARKET", "STOP"};
    return all[i % 3];
}
inline double quantity(int i) { return static_cast<double>(scatter(static_cast<std::uint64_t>(i)) % 100000) / 100; }
inline double price(int i) {
    return static_cast<double>(scatter(static_cast<std::uint64_t>(i) + 7777777) % 10000000) / 1000;
}
inline std::int64_t created_at(int i) {
    return 1700000000000000 + std::int64_t{i} * 1234567;
}  ///< microseconds since 1970, UTC
inline bool has_strategy(int i) { return i % 3 != 0; }
inline std::uint64_t order_number(int i) { return 1000 + static_cast<std::uint64_t>(i); }
inline std::uint64_t backtest_number(int i) { return static_cast<std::uint64_t>(i % 20); }
inline std::uint64_t strategy_number(int i) { return 100 + static_cast<std::uint64_t>(i % 7); }
/// The id of the i-th point select; every user is asked for once.
inline std::int64_t chosen_user(int i) { return (std::int64_t{i} * 7919) % users + 1; }

/// One workload. `prepare` and `check` are not measured; `check` gives rows and check sum.
struct outcome {
    long rows;
    unsigned long long sum;
};
struct job {
    char const* name;
    void (*prepare)();
    void (*body)();
    outcome (*check)();
};

}  // namespace workload

/// All that callgrind counts.
extern "C" [[gnu::noinline]] inline void measured(void (*body)()) {
    body();
    __asm__ volatile("");  // no tail call: the function must still be there when the body returns
}

namespace workload {

template <int N>
int run(job const (&jobs)[N], char const* name, int rounds) {
    for (job const& j : jobs) {
        if (std::strcmp(j.name, name) != 0) continue;
        j.prepare();
        j.body();
        for (int round = 0; round < (rounds ? rounds : 1); ++round) {
            j.prepare();
            timespec begin{}, end{};
            ::clock_gettime(CLOCK_MONOTONIC, &begin);
            measured(j.body);
            ::clock_gettime(CLOCK_MONOTONIC, &end);
            if (rounds)
                std::printf("milliseconds %.3f\n",
                            static_cast<double>(end.tv_sec - begin.tv_sec) * 1e3 +
                                static_cast<double>(end.tv_nsec - begin.tv_nsec) / 1e6);
        }
        outcome const seen = j.check();
        std::printf("rows %ld sum %llu\n", seen.rows, seen.sum);
        return 0;
    }
    std::fprintf(stderr, "no such workload: %s\n", name);
    return 2;
}

}  // namespace workload
