// SPDX-License-Identifier: BSL-1.0
// libpq's protocol as steps. A step (send_*, flush, consume_input, is_busy, take_result) never waits for the server;
// the blocking calls are those steps with a sleep between them, and an event loop takes the same steps with its own.
// This is also where libpq's answers become exceptions, out of line, so that the common path remains a handful of
// calls.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include <libpq-fe.h>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/config.hpp>
#include <alphaswarm/pg/endpoint.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/message_size.hpp>
#include <alphaswarm/pg/parameters.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/statement.hpp>
#include <alphaswarm/pg/transaction_control.hpp>
#include <alphaswarm/pg/wait.hpp>

namespace alphaswarm::pg {

/// Move-only. Used by one thread at a time and by one process. After every exception it is idle, or closed.
class protocol {
public:
    /// Throws connection_error.
    explicit protocol(config const& where) : end_(where) {}

    [[nodiscard]] bool is_open() const noexcept { return end_.is_open(); }
    /// Reconnects to the same place, within the connect timeout and the deadline in force.
    void reset() { end_.reset(); }
    /// Time limits, notices, and everything about the session other than its protocol.
    [[nodiscard]] pg::endpoint& endpoint() noexcept { return end_; }
    [[nodiscard]] pg::endpoint const& endpoint() const noexcept { return end_; }

    // The steps.
    void send(char const* sql) {
        end_.require_usable(sql);
        if (PQpipelineStatus(native()) != PQ_PIPELINE_OFF) [[unlikely]]
            refuse_in_pipeline(sql);
        std::size_t const size = std::strlen(sql);
        detail::require_sendable(sql, size);
        end_.expect(size);
        if (!PQsendQuery(native(), sql)) [[unlikely]]
            fail_to_send(sql);
    }
    void send_prepare(statement const& s) {
        end_.require_usable(s.sql);
        std::size_t const size = std::strlen(s.sql);
        detail::require_sendable(s.sql, size);
        end_.expect(size);
        if (!PQsendPrepare(native(), s.name, s.sql, s.parameter_count, s.parameter_types)) [[unlikely]]
            fail_to_send(s.sql);
    }
    void send_describe(statement const& s) {
        end_.require_usable(s.sql);
        if (!PQsendDescribePrepared(native(), s.name)) [[unlikely]]
            fail_to_send(s.sql);
    }
    void send_prepared(statement const& s, parameters const& p) {
        end_.require_usable(s.sql);
        end_.expect(p);
        send_next(s, p);
    }
    /// The same within a pipeline, which checked at its beginning whether the connection can be used.
    [[gnu::always_inline]] void send_next(statement const& s, parameters const& p) {
        end_.require_own();
        detail::require_sendable(p, s.sql);
        if (!PQsendQueryPrepared(native(), s.name, p.count, p.values, p.sizes, p.formats, 1)) [[unlikely]]
            fail_to_send(s.sql);
    }
    /// `types` may be null or contain 0: the server infers the type. The result is binary.
    void send_params(char const* sql, std::uint32_t const* types, parameters const& p) {
        end_.require_usable(sql);
        std::size_t const size = std::strlen(sql);
        detail::require_sendable(sql, size);
        detail::require_sendable(p, sql);
        end_.expect(size);
        end_.expect(p);
        if (!PQsendQueryParams(native(), sql, p.count, types, p.values, p.sizes, p.formats, 1)) [[unlikely]]
            fail_to_send(sql);
    }
    /// In a pipeline: what was sent before is committed together, and answered.
    void send_sync() {
        end_.require_own();
        PQpipelineSync(native());
    }
    /// For event loops: a send then returns before everything is written, and flush() writes the rest.
    void nonblocking(bool on) noexcept { end_.nonblocking(on); }
    [[nodiscard]] bool is_nonblocking() const noexcept { return end_.is_nonblocking(); }
    // What a dying connection leaves of what was sent is for the caller to say: for a statement that commits by itself
    // it is unknown.

    /// True if everything is written; otherwise wait until the socket can be written or read, consume, and flush again.
    [[nodiscard]] bool flush(effect if_lost = effect::unknown) {
        end_.require_own();
        int const left = PQflush(native());
        if (left < 0) [[unlikely]]
            throw_lost(nullptr, if_lost);
        return left == 0;
    }
    /// Takes in what has arrived; to be called when the socket can be read.
    void consume_input(effect if_lost = effect::unknown) {
        end_.require_own();
        if (!PQconsumeInput(native())) [[unlikely]]
            throw_lost(nullptr, if_lost);
    }
    /// take_result() would have to wait.
    [[nodiscard]] bool is_busy() const noexcept { return PQisBusy(native()) != 0; }
    /// The next result as libpq returns it, including errors; empty if the statement has no more.
    [[nodiscard]] result take_result() {
        end_.require_own();
        return result(PQgetResult(native()));
    }
    [[nodiscard]] int socket() const noexcept { return PQsocket(native()); }

    // The steps with a sleep between them.

    /// The next result, whatever it says; null if the statement has no more. The caller clears it. Costs what
    /// PQgetResult costs when it sleeps by itself: the same poll and the same read.
    [[nodiscard]] PGresult* wait_result() noexcept {
        while (PQisBusy(native())) {
            short const events = end_.is_careful() && PQflush(native()) == 1 ? POLLIN | POLLOUT : POLLIN;
            if (!end_.await(events) || !PQconsumeInput(native())) break;  // PQgetResult reports what happened
        }
        return PQgetResult(native());
    }
    /// Writes everything, and takes in what arrives in the meantime, so that neither side waits for the other.
    void write_all(effect if_lost = effect::unknown) {
        while (!flush(if_lost)) {
            if (end_.await(POLLIN | POLLOUT)) consume_input(if_lost);
        }
    }
    /// The statement's last result; throws if the server refused.
    result receive(char const* sql, effect if_lost = effect::unknown) { return drain(wait_result(), sql, if_lost); }
    /// Takes `first` and everything after it, and notes the command tags of what was done.
    result drain(PGresult* first, char const* sql, effect if_lost = effect::unknown, command_tags* heard = nullptr);

    [[nodiscard]] static bool is_good(PGresult const* r) noexcept {
        auto const status = PQresultStatus(r);
        return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
    }
    /// See endpoint::cancel().
    bool cancel() noexcept { return end_.cancel(); }

    // Pipeline mode: what is sent is answered in order, and with certainty only once a Sync was sent.

    /// Throws usage_error if a statement or a pipeline is in progress. `sql` is for the message.
    void enter_pipeline(char const* sql);
    /// Takes in nothing more; to be called when every answer was read, or the connection is lost.
    void leave_pipeline() noexcept {
        PQexitPipelineMode(native());
        end_.nonblocking(end_.is_nonblocking());
    }
    /// The next answer, whatever it says, including a Sync's; null only if the connection is lost. The caller clears
    /// it. Sleeps within libpq if no limit is set: many answers come with one read, and checking before each whether it
    /// has arrived costs 2 %.
    [[nodiscard]] PGresult* wait_answer() noexcept {
        for (;;) {
            if (end_.is_careful()) [[unlikely]]
                end_.await_answer();
            if (PGresult* const next = PQgetResult(native()); next || !is_open()) [[likely]]
                return next;
            if (PQtransactionStatus(native()) != PQTRANS_ACTIVE) [[unlikely]]
                sever();  // null ends each step; nothing in progress: libpq before 15.6 drops a Sync that fails
        }
    }
    /// Closes the connection at once, when the protocol cannot continue.
    void sever() noexcept { end_.sever(); }

    [[noreturn]] void refuse_in_pipeline(char const* sql);
    /// Throws connection_error, or commit_unknown if the outcome is unknown.
    [[noreturn]] void throw_lost(char const* sql, effect of_it);
    /// Throws what the failed result says; if the connection is lost, as throw_lost() does.
    [[noreturn]] void raise(PGresult const* failed, bool copies, char const* sql, effect if_lost);
    /// After libpq accepted nothing: the connection is closed, busy, or the arguments are wrong.
    [[noreturn]] void fail_to_send(char const* sql);
    [[nodiscard]] PGconn* native() const noexcept { return end_.native(); }

private:
    void end_copy(ExecStatusType direction) noexcept;

    pg::endpoint end_;
};

[[gnu::noinline]] inline result protocol::drain(PGresult* first, char const* sql, effect if_lost, command_tags* heard) {
    result last, failed;
    bool copies = false;
    for (PGresult* next = first; next; next = wait_result()) {
        result taken(next);
        switch (auto const status = PQresultStatus(next)) {
            case PGRES_COPY_IN:
            case PGRES_COPY_OUT:
            case PGRES_COPY_BOTH:
                copies = true;
                end_copy(status);
                break;
            case PGRES_BAD_RESPONSE:
            case PGRES_FATAL_ERROR:
                if (!failed) failed = std::move(taken);
                break;
            default:
                if (heard) heard->note(PQcmdStatus(next));
                last = std::move(taken);
        }
    }
    if (!is_open() || copies || failed) [[unlikely]]
        raise(failed.native(), copies, sql, if_lost);
    end_.require_encoding(sql);
    return last;
}

ALPHASWARM_COLD inline void protocol::raise(PGresult const* failed, bool copies, char const* sql, effect if_lost) {
    if (!is_open()) {
        if (!failed || !PQresultErrorField(failed, PG_DIAG_SQLSTATE)) throw_lost(sql, if_lost);
        char const* const severity = PQresultErrorField(failed, PG_DIAG_SEVERITY_NONLOCALIZED);
        bool const refused = severity && std::strcmp(severity, "ERROR") == 0;  // before the connection was lost
        detail::throw_connection(detail::read_report(failed, sql), refused ? effect::not_done : if_lost);
    }
    if (copies)
        detail::throw_usage(detail::message_builder() << "execute() does not support COPY: " << sql,
                            failed ? effect::not_done : effect::done);
    detail::throw_database(detail::read_report(failed, sql));
}

ALPHASWARM_COLD inline void protocol::end_copy(ExecStatusType direction) noexcept {
    if (direction != PGRES_COPY_OUT) {
        while (PQputCopyEnd(native(), "COPY is not supported here") == 0 && end_.await(POLLIN | POLLOUT) &&
               PQconsumeInput(native())) {
        }
        return;
    }
    char* row = nullptr;
    for (int size; (size = PQgetCopyData(native(), &row, 1)) >= 0; PQfreemem(std::exchange(row, nullptr)))
        if (size == 0 && (!end_.await(POLLIN) || !PQconsumeInput(native()))) return;
}

[[gnu::noinline]] inline void protocol::enter_pipeline(char const* sql) {
    end_.require_usable(sql);
    if (PQpipelineStatus(native()) != PQ_PIPELINE_OFF) refuse_in_pipeline(sql);
    if (!PQenterPipelineMode(native())) fail_to_send(sql);
    end_.nonblocking(end_.is_nonblocking());
}

ALPHASWARM_COLD inline void protocol::refuse_in_pipeline(char const* sql) {
    if (!is_open()) throw_lost(sql, effect::not_sent);  // libpq then does not leave the mode before a reset
    detail::throw_usage(
        detail::message_builder()
        << "a pipeline is in progress on this connection; send the statement through it, or wait for its end: " << sql);
}

ALPHASWARM_COLD inline void protocol::throw_lost(char const* sql, effect of_it) {
    char const* reason = native() ? PQerrorMessage(native()) : "the connection was moved from";
    if (!*reason) reason = "the connection is closed";
    if (end_.is_timed_out()) reason = "the server did not answer within the limit, so the connection was closed";
    detail::throw_connection(
        detail::client_report(
            reason, sql, end_.is_timed_out() ? sqlstate::timeout_expired.data() : sqlstate::connection_failure.data()),
        of_it);
}

ALPHASWARM_COLD inline void protocol::fail_to_send(char const* sql) {
    if (!is_open()) throw_lost(sql, effect::not_sent);  // incomplete, so the server does nothing
    detail::throw_usage(detail::message_builder()
                        << (PQtransactionStatus(native()) == PQTRANS_ACTIVE &&
                                    PQpipelineStatus(native()) == PQ_PIPELINE_OFF
                                ? "another statement is in progress on this connection; read its stream to the end or "
                                  "cancel it"
                                : detail::first_line(PQerrorMessage(native())))
                        << "; statement: " << sql);
}

}  // namespace alphaswarm::pg
