// SPDX-License-Identifier: BSL-1.0
// The rows of a running statement as an object: read once, one row per result. It knows whether it reached the end of
// its rows, keeps the error that stopped it, and follows its connection; nothing but the end of the rows is ever
// mistaken for it.
#pragma once

#include <exception>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/parameters.hpp>
#include <alphaswarm/pg/registration.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/statement.hpp>

namespace alphaswarm::pg {

/// Move-only. Until it ends or is destroyed, its connection serves nothing else. Destroying it early abandons the rest;
/// an open transaction then fails, as with any cancellation in PostgreSQL.
///
///     stream all(db, ticks);
///     while (auto row = all.next()) ...
class stream {
public:
    /// Throws what execute() throws.
    stream(connection& on, statement const& s, parameters const& p = {}) { begin(on, s, p); }
    stream(stream&& other) noexcept;
    stream& operator=(stream&&) = delete;
    ~stream() {
        if (registration_.on()) [[unlikely]]
            registration_.on()->stream_cancel();
    }

    /// One row, or an empty result after the last. Throws usage_error if the end was already reported, and if the rows
    /// are no longer available: the stream was moved from, its connection was reset, assigned to or destroyed, or its
    /// transaction was rolled back. If an error stopped the stream, it is thrown again.
    [[nodiscard]] result next() {
        if (state_ != state::reading || !registration_.on()) [[unlikely]]
            return at_rest();
        result row = read();
        if (!row) [[unlikely]]
            finish(state::ended);
        return row;
    }
    /// Within a handler: the handled exception stops the stream and is thrown again if more is requested.
    void fail() noexcept {
        error_ = std::current_exception();
        finish(state::failed);
    }
    /// Throws what next() would throw; rows cannot be read a second time.
    [[noreturn]] void refuse() const;

private:
    enum class state : unsigned char { reading, empty, ended, failed, moved };

    void begin(connection& on, statement const& s, parameters const& p);
    [[gnu::noinline]] result read() {
        try {
            return registration_.on()->stream_next();
        } catch (...) {
            fail();
            throw;
        }
    }
    ALPHASWARM_COLD result at_rest() {
        if (state_ != state::empty) refuse();
        state_ = state::ended;
        return {};
    }
    /// Removes the registration if the connection is free.
    [[gnu::noinline]] void finish(state how) noexcept {
        state_ = how;
        if (registration_.on_ && !registration_.on_->is_streaming())
            std::exchange(registration_.on_, nullptr)->reader_ = nullptr;
    }

    stream_registration registration_;
    state state_ = state::reading;
    char const* sql_ = "";
    std::exception_ptr error_;
};

[[gnu::noinline]] inline void stream::begin(connection& on, statement const& s, parameters const& p) {
    on.stream_begin(s, p);
    sql_ = s.sql;
    if (!on.is_streaming()) {
        state_ = state::empty;
        return;
    }
    registration_.on_ = &on;
    on.reader_ = &registration_;
}

[[gnu::noinline]] inline stream::stream(stream&& other) noexcept
    : state_(std::exchange(other.state_, state::moved)),
      sql_(other.sql_),
      error_(std::move(other.error_)) {
    registration_.gone_ = other.registration_.gone_;
    registration_.on_ = std::exchange(other.registration_.on_, nullptr);
    if (registration_.on_) registration_.on_->reader_ = &registration_;
}

[[noreturn]] ALPHASWARM_COLD inline void stream::refuse() const {
    if (state_ == state::failed) std::rethrow_exception(error_);
    detail::message_builder why;
    why << "stream: ";
    if (state_ == state::moved) why << "it was moved from; read the one that it was moved to";
    else if (registration_.gone())
        why << "its rows are no longer available: " << registration_.gone() << "; run the statement again";
    else why << "its rows are read once; run the statement again, or fetch() them to keep them";
    detail::throw_usage(why << ": " << sql_);
}

}  // namespace alphaswarm::pg
