// SPDX-License-Identifier: BSL-1.0
// One end of a connection: libpq's handle, how it begins and ends, how long to wait for the other end, and what may
// change without the library's doing. If a limit is set, every sleep ends; when the server exceeds the limit, the
// connection is closed, because a late answer could not be told from a later one. After fork() the session remains that
// of the process that opened it: the child is refused, and closes nothing but its descriptor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include <libpq-fe.h>
#include <sys/socket.h>
#include <unistd.h>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/cancel.hpp>
#include <alphaswarm/pg/config.hpp>
#include <alphaswarm/pg/connecting.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/parameters.hpp>
#include <alphaswarm/pg/process.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/wait.hpp>

namespace alphaswarm::pg {

/// When to stop waiting for the server: at a point in time, or after it has been silent for this long (0: no limit).
struct wait_limits {
    deadline until{};
    int silence_ms = 0;

    [[nodiscard]] bool are_set() const noexcept { return silence_ms != 0 || until.is_set(); }
};

/// Move-only. Used by one thread at a time and by one process.
class endpoint {
public:
    /// Throws connection_error.
    explicit endpoint(config const& where) { open(where); }
    /// A deadline ends with the move.
    endpoint(endpoint&& other) noexcept { swap(other); }
    endpoint& operator=(endpoint&& other) noexcept {
        swap(other);
        return *this;
    }
    ~endpoint() {
        if (handle_) let_go();
    }

    [[nodiscard]] PGconn* native() const noexcept { return handle_; }
    [[nodiscard]] bool is_open() const noexcept { return PQstatus(handle_) == CONNECTION_OK; }
    /// Reconnects to the same place, within the connect timeout and the deadline in force.
    void reset();
    /// Closes the connection at once, when the protocol cannot continue.
    void sever() noexcept;
    /// Asks the server to stop the running statement, over a separate connection. Returns false if that failed or was
    /// not accepted by then and within the connect timeout. May be called from any thread.
    bool cancel(deadline until = {}) noexcept;
    /// Receives the server's notices; kept across reset().
    void on_notice(PQnoticeProcessor listener, void* context) noexcept {
        listener_ = listener;
        listener_context_ = context;
        PQsetNoticeProcessor(handle_, listener, context);
    }

    // Waiting.

    [[nodiscard]] wait_limits limits() const noexcept { return limits_; }
    void limits(wait_limits const& next) noexcept {
        limits_ = next;
        limited_ = next.are_set();
        if (careful_ || PQpipelineStatus(handle_) != PQ_PIPELINE_OFF) [[unlikely]]
            choose_mode();
    }
    /// A limit has passed, and the connection was closed because of it.
    [[nodiscard]] bool is_timed_out() const noexcept { return timed_out_; }
    /// Sleeps until the socket is ready for one of the events; false if a limit has passed or there is no socket.
    [[nodiscard]] bool await(short events) noexcept {
        if (!limited_) [[likely]]
            return wait(PQsocket(handle_), events, deadline()) != 0;
        return await_within(events);
    }
    /// Sleeps until PQgetResult can answer without sleeping.
    void await_answer() noexcept;
    /// What the program wants. With limits, libpq must not sleep by itself, so it is also put into nonblocking mode
    /// while there is more to write than the socket is sure to accept.
    void nonblocking(bool on) noexcept {
        nonblocking_ = on;
        choose_mode();
    }
    [[nodiscard]] bool is_nonblocking() const noexcept { return nonblocking_; }
    [[nodiscard]] bool is_careful() const noexcept { return careful_; }
    /// Before a message is sent: a text, or values.
    void expect(std::size_t bytes) noexcept {
        if (limited_) [[unlikely]]
            expect_within(bytes);
    }
    void expect(parameters const& p) noexcept {
        if (limited_) [[unlikely]]
            expect_within(p.bytes == parameters::uncounted ? p.bytes
                                                           : p.bytes + 32 * static_cast<std::size_t>(p.count));
    }

    // What may change without the library's doing.

    /// Throws usage_error in a process forked from the one that connected, and if client_encoding is no longer UTF-8.
    void require_usable(char const* sql) {
        if (forks_ != detail::forks || PQclientEncoding(handle_) != encoding_) [[unlikely]]
            refuse_use(sql);
    }
    /// After an answer: checks that client_encoding is unchanged.
    void require_encoding(char const* sql) {
        if (PQclientEncoding(handle_) != encoding_) [[unlikely]]
            refuse_change(sql);
    }
    [[nodiscard]] bool is_own() const noexcept { return forks_ == detail::forks; }
    void require_own() const {
        if (!is_own()) [[unlikely]]
            refuse_process();
    }

private:
    void swap(endpoint& other) noexcept;
    void open(config const& where);
    void connect(detail::connecting::step next);
    void suppress_notices() noexcept;
    void let_go() noexcept;
    void choose_mode() noexcept;
    void expect_within(std::size_t bytes) noexcept;
    bool await_within(short events) noexcept;
    [[noreturn]] void refuse_process() const;
    void refuse_use(char const* sql);
    void refuse_change(char const* sql);
    bool restore_encoding() noexcept;

    PGconn* handle_ = nullptr;
    int encoding_ = 0;  // libpq's number for UTF-8
    unsigned forks_ = detail::forks;
    wait_limits limits_{};
    PQnoticeProcessor listener_ = nullptr;
    void* listener_context_ = nullptr;
    std::int32_t cancel_key_ = 0;
    int connect_seconds_ = default_limits::connect_seconds;
    bool cancellable_ = false;
    bool limited_ = false;
    bool nonblocking_ = false;
    bool careful_ = false;  // libpq is in its nonblocking mode
    bool timed_out_ = false;
};

// ---- how it begins and ends

inline void endpoint::swap(endpoint& other) noexcept {
    limits({{}, limits_.silence_ms});
    other.limits({{}, other.limits_.silence_ms});
    std::swap(limited_, other.limited_);
    std::swap(handle_, other.handle_);
    std::swap(encoding_, other.encoding_);
    std::swap(forks_, other.forks_);
    std::swap(limits_, other.limits_);
    std::swap(listener_, other.listener_);
    std::swap(listener_context_, other.listener_context_);
    std::swap(cancel_key_, other.cancel_key_);
    std::swap(connect_seconds_, other.connect_seconds_);
    std::swap(cancellable_, other.cancellable_);
    std::swap(nonblocking_, other.nonblocking_);
    std::swap(careful_, other.careful_);
    std::swap(timed_out_, other.timed_out_);
}

ALPHASWARM_COLD inline void endpoint::open(config const& where) {
    detail::count_forks();
    limits({{}, where.answer_timeout().count()});
    handle_ = detail::start_connecting(where);
    try {
        connect(&PQconnectPoll);
    } catch (...) {
        PQfinish(std::exchange(handle_, nullptr));
        throw;
    }
}

ALPHASWARM_COLD inline void endpoint::reset() {
    require_own();
    suppress_notices();
    if (!PQresetStart(handle_) && !handle_)
        detail::throw_connection(
            detail::client_report("the connection was moved from", nullptr, sqlstate::connection_failure.data()),
            effect::not_sent);
    connect(&PQresetPoll);
}

ALPHASWARM_COLD inline void endpoint::connect(detail::connecting::step next) {
    detail::beginning came;
    timed_out_ = false;
    if (!detail::finish_connecting(handle_, next, limits_.until, came))
        detail::throw_connection(
            detail::client_report(
                came.heard.text().c_str(), nullptr, sqlstate::sqlclient_unable_to_establish_sqlconnection.data()),
            effect::not_sent);
    cancel_key_ = came.cancel_key;
    cancellable_ = came.cancellable;
    connect_seconds_ = came.seconds;
    forks_ = detail::forks;
    encoding_ = PQparameterStatus(handle_, "client_encoding") ? pg_char_to_encoding("UTF8") : PQclientEncoding(handle_);
    detail::set_tcp_limits(handle_);
    if (listener_) PQsetNoticeProcessor(handle_, listener_, listener_context_);
    choose_mode();
}

/// Ending the session writes a last message, which must not wait for buffer space.
[[gnu::noinline]] inline void endpoint::suppress_notices() noexcept {
    if (!is_open()) return;
    if (!wait(PQsocket(handle_), POLLOUT, 0)) ::shutdown(PQsocket(handle_), SHUT_RDWR);
    PQsetnonblocking(handle_, 1);
}

/// In a forked process the session belongs to the parent: only the descriptor is closed here, and no Terminate message
/// is sent.
[[gnu::noinline]] inline void endpoint::let_go() noexcept {
    if (is_own()) suppress_notices();
    else if (int const socket = PQsocket(handle_); socket >= 0) {
        detail::own_socket const nowhere(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
        if (::dup2(nowhere.number(), socket) < 0) return;
    }
    PQfinish(handle_);
}

ALPHASWARM_COLD inline bool endpoint::cancel(deadline until) noexcept {
    if (!is_own() || !is_open()) return false;
    if (connect_seconds_) until = earlier(until, deadline::in(milliseconds(connect_seconds_ * 1000)));
#ifdef LIBPQ_HAS_ASYNC_CANCEL
    return detail::request_cancel(handle_, until);
#else
    return cancellable_ && detail::request_cancel(PQsocket(handle_), PQbackendPID(handle_), cancel_key_, until);
#endif
}

ALPHASWARM_COLD inline void endpoint::sever() noexcept {
    ::shutdown(PQsocket(handle_), SHUT_RDWR);
    while (is_open() && PQconsumeInput(handle_)) {
    }
}

// ---- limits

/// To change its mode libpq writes what it holds, which is nothing outside a pipeline, and would wait for buffer space;
/// so wait for that here.
ALPHASWARM_COLD inline void endpoint::choose_mode() noexcept {
    if (!is_open() || !is_own()) return;
    bool const in_pipeline = PQpipelineStatus(handle_) != PQ_PIPELINE_OFF;
    bool const wanted = nonblocking_ || (limited_ && in_pipeline);
    while (wanted && limited_ && in_pipeline && !careful_ && is_open() && !wait(PQsocket(handle_), POLLOUT, 0))
        if (!await_within(POLLIN | POLLOUT) || !PQconsumeInput(handle_)) break;
    PQsetnonblocking(handle_, wanted);
    careful_ = PQisnonblocking(handle_) != 0;
}
/// A socket has room for a short message once everything before it has been answered.
ALPHASWARM_COLD inline void endpoint::expect_within(std::size_t bytes) noexcept {
    constexpr std::size_t short_message = 32768;
    if (careful_ || bytes < short_message) return;
    PQsetnonblocking(handle_, 1);
    careful_ = PQisnonblocking(handle_) != 0;
}

ALPHASWARM_COLD inline bool endpoint::await_within(short events) noexcept {
    deadline until = limits_.until;
    if (limits_.silence_ms) until = earlier(until, deadline::in(milliseconds(limits_.silence_ms)));
    if (wait(PQsocket(handle_), events, until)) return true;
    if (is_open()) {
        timed_out_ = true;
        sever();
    }
    return false;
}

ALPHASWARM_COLD inline void endpoint::await_answer() noexcept {
    while (PQisBusy(handle_))
        if (!await(PQflush(handle_) == 1 ? POLLIN | POLLOUT : POLLIN) || !PQconsumeInput(handle_)) return;
}

// ---- what changed behind the program's back

ALPHASWARM_COLD inline void endpoint::refuse_process() const {
    detail::throw_usage(
        detail::message_builder()
        << "this connection belongs to the process that opened it, and this process is a fork() of that: two processes "
           "would read each other's answers; open a new connection here; nothing was sent");
}

ALPHASWARM_COLD inline bool endpoint::restore_encoding() noexcept {
    if (PQtransactionStatus(handle_) == PQTRANS_INERROR || PQpipelineStatus(handle_) != PQ_PIPELINE_OFF) return false;
    if (!PQsendQuery(handle_, "set client_encoding = 'UTF8'")) return false;
    PGresult* next = nullptr;
    do {
        await_answer();
        next = PQgetResult(handle_);
        PQclear(next);
    } while (next);
    return PQclientEncoding(handle_) == encoding_;
}

ALPHASWARM_COLD inline void endpoint::refuse_use(char const* sql) {
    require_own();
    if (!is_open() || PQtransactionStatus(handle_) == PQTRANS_ACTIVE) return;  // what follows reports it
    detail::message_builder why;
    why << "client_encoding of this session was changed to " << pg_encoding_to_char(PQclientEncoding(handle_))
        << ", and the library sends and reads UTF-8; " << (restore_encoding() ? "it was set back; " : "")
        << "leave it alone, and convert values with convert_to() and convert_from(); nothing was sent: ";
    detail::throw_usage(why << sql);
}

ALPHASWARM_COLD inline void endpoint::refuse_change(char const* sql) {
    if (!is_open()) return;
    detail::message_builder why;
    why << "this statement changed client_encoding to " << pg_encoding_to_char(PQclientEncoding(handle_))
        << ", and the library sends and reads UTF-8: texts in its answer may be wrong; "
        << (restore_encoding() ? "it was set back; " : "")
        << "leave it alone, and convert values with convert_to() and convert_from(): ";
    detail::throw_usage(why << sql, effect::done);
}

}  // namespace alphaswarm::pg
