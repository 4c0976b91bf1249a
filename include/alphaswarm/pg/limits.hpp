// SPDX-License-Identifier: BSL-1.0
// Time limits as objects: while they live, whatever a connection is asked for ends in time, with an error that says
// what is known. One is for programs, the other for destructors, which must not block.
#pragma once

#include <alphaswarm/pg/connecting.hpp>
#include <alphaswarm/pg/endpoint.hpp>
#include <alphaswarm/pg/wait.hpp>

namespace alphaswarm::pg {

/// While it lives, everything the connection is asked for, including reconnecting, shares this time. If the time
/// expires while waiting for the server, the connection is closed, because its answer could still arrive at any time,
/// and a connection_error or commit_unknown is thrown whose sqlstate() is sqlstate::timeout_expired. Guards nest, and
/// the earlier deadline applies. The connection must outlive the guard; moving the connection ends it.
///
///     deadline_guard const limit(db, 2s);   // of std::chrono; milliseconds(2000) does as well
///     auto notes = db.fetch(from<Note>());
///     db.update(notes[0]);
class [[nodiscard]] deadline_guard {
public:
    deadline_guard(endpoint& on, deadline until) noexcept : on_(on), before_(on.limits()) {
        on.limits({earlier(until, before_.until), before_.silence_ms});
    }
    /// `on` is a session or a connection.
    template <class On>
        requires requires(On& on) { on.protocol().endpoint(); }
    deadline_guard(On& on, deadline until) noexcept : deadline_guard(on.protocol().endpoint(), until) {}
    template <class On>
        requires requires(On& on) { on.connection().protocol().endpoint(); }
    deadline_guard(On& on, deadline until) noexcept : deadline_guard(on.connection().protocol().endpoint(), until) {}
    template <class On>
    deadline_guard(On& on, milliseconds from_now) noexcept : deadline_guard(on, deadline::in(from_now)) {}
    deadline_guard(deadline_guard const&) = delete;
    deadline_guard& operator=(deadline_guard const&) = delete;
    ~deadline_guard() { on_.limits(before_); }

private:
    endpoint& on_;
    wait_limits before_;
};

namespace detail {
/// While cleaning up: default_limits::leaving_ms from now, whatever limit applied before.
class leaving {
public:
    explicit leaving(endpoint& on) noexcept : on_(on), before_(on.limits()) {
        on.limits({deadline::in(milliseconds(default_limits::leaving_ms)), before_.silence_ms});
    }
    leaving(leaving const&) = delete;
    leaving& operator=(leaving const&) = delete;
    ~leaving() { on_.limits(before_); }
    [[nodiscard]] deadline until() const noexcept { return on_.limits().until; }

private:
    endpoint& on_;
    wait_limits before_;
};
}  // namespace detail

}  // namespace alphaswarm::pg

namespace alphaswarm {
using pg::deadline_guard;
}  // namespace alphaswarm
