// SPDX-License-Identifier: BSL-1.0
// The one place where a blocking call sleeps.  A connection's protocol steps never wait; whoever waits in
// another way (an event loop, a coroutine) replaces this file's two lines and nothing else.
#pragma once

#include <cerrno>

#include <poll.h>

namespace alphaswarm::pg {

/// Sleeps until the socket is ready for one of the events (POLLIN, POLLOUT) or the time is over; signals do not
/// end it. Negative milliseconds wait for ever. False when the time is over or the socket is negative.
inline bool wait(int socket, short events, int milliseconds = -1) noexcept {
    if (socket < 0) return false;  // poll would ignore it, and sleep
    pollfd watched{socket, events, 0};
    int ready;
    do ready = ::poll(&watched, 1, milliseconds);
    while (ready < 0 && errno == EINTR);
    return ready != 0;
}

}  // namespace alphaswarm::pg
