// SPDX-License-Identifier: BSL-1.0
// Durations, deadlines, and the one place where a blocking call sleeps. A connection's protocol steps never wait;
// whoever waits in another way (an event loop, a coroutine) replaces wait() and nothing else. Every sleep of the
// library gets its limit here; only a caller that wants no limit sleeps without one.
#pragma once

#include <cerrno>
#include <climits>
#include <cstdint>

#include <poll.h>
#include <time.h>

namespace alphaswarm::pg {

namespace detail {
/// A std::chrono::duration; the library does not include <chrono> for it.
template <class D>
concept duration = requires(D const& d) {
    d.count();
    D::period::num;
    D::period::den;
};
inline std::int64_t milliseconds_now() noexcept {
    ::timespec clock{};
    ::clock_gettime(CLOCK_MONOTONIC, &clock);
    return std::int64_t{clock.tv_sec} * 1000 + clock.tv_nsec / 1000000;
}
}  // namespace detail

/// A duration for limits: `milliseconds(250)`, or any duration of std::chrono, rounded up. At least 0, at most 24 days.
class milliseconds {
public:
    constexpr explicit milliseconds(int count) noexcept : count_(count > 0 ? count : 0) {}
    template <detail::duration D>
    constexpr milliseconds(D const& length) noexcept : count_(of(length)) {}

    [[nodiscard]] constexpr int count() const noexcept { return count_; }
    [[nodiscard]] friend constexpr bool operator==(milliseconds, milliseconds) = default;

private:
    template <class D>
    static constexpr int of(D const& length) noexcept {
        double const exact = static_cast<double>(length.count()) * 1000.0 * static_cast<double>(D::period::num) /
                             static_cast<double>(D::period::den);
        if (!(exact > 0)) return 0;
        if (exact >= INT_MAX) return INT_MAX;
        int const whole = static_cast<int>(exact);
        return whole < exact ? whole + 1 : whole;
    }
    int count_;
};

/// A point in time on a monotonic clock, or never.
class deadline {
public:
    constexpr deadline() noexcept = default;  ///< never
    [[nodiscard]] static deadline in(milliseconds from_now) noexcept {
        deadline out;
        out.at_ = detail::milliseconds_now() + from_now.count();
        return out;
    }

    [[nodiscard]] constexpr bool is_set() const noexcept { return at_ != never; }
    /// As poll() takes it: -1 for never, 0 if it has passed.
    [[nodiscard]] int left() const noexcept {
        if (!is_set()) return -1;
        std::int64_t const left = at_ - detail::milliseconds_now();
        return left < 0 ? 0 : left > INT_MAX ? INT_MAX : static_cast<int>(left);
    }
    [[nodiscard]] bool is_over() const noexcept { return left() == 0; }
    [[nodiscard]] friend constexpr deadline earlier(deadline a, deadline b) noexcept { return a.at_ < b.at_ ? a : b; }

private:
    static constexpr std::int64_t never = INT64_MAX;
    std::int64_t at_ = never;
};

/// Sleeps until the socket is ready for one of the events (POLLIN, POLLOUT) or the deadline passes; signals do not
/// interrupt it. Returns what the socket is ready for, including errors; 0 if the deadline has passed or the socket is
/// negative.
inline short wait(int socket, short events, deadline until) noexcept {
    if (socket < 0) return 0;  // poll would ignore it, and sleep
    pollfd watched{socket, events, 0};
    int ready;
    do ready = ::poll(&watched, 1, until.left());
    while (ready < 0 && errno == EINTR);
    return ready > 0 ? watched.revents : static_cast<short>(ready < 0 ? POLLERR : 0);
}
/// The same; negative milliseconds wait forever. False if the time has passed or the socket is negative.
inline bool wait(int socket, short events, int milliseconds_at_most = -1) noexcept {
    return wait(socket,
                events,
                milliseconds_at_most < 0 ? deadline() : deadline::in(milliseconds(milliseconds_at_most))) != 0;
}
/// Sleeps for this long, or until the deadline if that is earlier.
inline void pause(milliseconds length, deadline until = {}) noexcept {
    deadline const end = earlier(deadline::in(length), until);
    while (::poll(nullptr, 0, end.left()) < 0 && errno == EINTR) {
    }
}

}  // namespace alphaswarm::pg
