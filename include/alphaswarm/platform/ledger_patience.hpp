// SPDX-License-Identifier: BSL-1.0
// How long the ledger keeps trying. A record has one time limit from its beginning, for everything: sending it, waiting
// for the answer, reconnecting, finding out what became of it. A batch may work for longer than that, but its server
// may not stay silent for longer, and after a failure it has the time of a single record.
#pragma once

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/wait.hpp>

namespace alphaswarm::platform::detail {

/// Limits the connection while it exists.
class patience {
public:
    patience(pg::connection& on, int milliseconds, int first_pause, bool of_batch) noexcept
        : on_(on.protocol().endpoint()),
          before_(on_.limits()),
          milliseconds_(milliseconds),
          pause_(first_pause) {
        int const silence =
            before_.silence_ms != 0 && before_.silence_ms < milliseconds ? before_.silence_ms : milliseconds;
        if (of_batch) on_.limits({before_.until, silence < 1 ? 1 : silence});
        else begin();
    }
    patience(patience const&) = delete;
    patience& operator=(patience const&) = delete;
    ~patience() { on_.limits(before_); }

    /// After a failure: sleeps, twice as long each time, up to half a second. False if there is no time left.
    [[nodiscard]] ALPHASWARM_COLD bool pause() noexcept {
        if (!until_.is_set()) {
            if (on_.is_timed_out()) return false;
            begin();
        }
        if (until_.is_over()) return false;
        pg::pause(pg::milliseconds(pause_), until_);
        pause_ = pause_ < 250 ? 2 * pause_ : 500;
        return true;
    }

private:
    void begin() noexcept {
        until_ = earlier(pg::deadline::in(pg::milliseconds(milliseconds_)), before_.until);
        on_.limits({until_, before_.silence_ms});
    }

    pg::endpoint& on_;
    pg::wait_limits before_;
    pg::deadline until_;
    int milliseconds_;
    int pause_;
};

}  // namespace alphaswarm::platform::detail
