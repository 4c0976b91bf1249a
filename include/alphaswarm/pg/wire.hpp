// SPDX-License-Identifier: BSL-1.0
// libpq's connection in a handle, and its protocol as steps.  A step (send_*, flush, consume_input, is_busy,
// take_result) never waits for the server; the blocking calls are those steps with a sleep between them, and
// an event loop takes the same steps with its own.  Here too is where libpq's answers become exceptions,
// out of line, so that the path of every day stays a handful of calls.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include <libpq-fe.h>
#include <sys/socket.h>

#include <alphaswarm/pg/config.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/parameters.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/statement.hpp>
#include <alphaswarm/pg/transaction_control.hpp>
#include <alphaswarm/pg/wait.hpp>

namespace alphaswarm::pg {

/// Move-only. One thread at a time. Every exception leaves it idle, or closed.
class wire {
public:
    /// Throws connection_error.
    explicit wire(config const& where) { open(where); }
    wire(wire&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
    wire& operator=(wire&& other) noexcept {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~wire() { PQfinish(handle_); }

    [[nodiscard]] bool is_open() const noexcept { return PQstatus(handle_) == CONNECTION_OK; }
    void reset() {
        PQreset(handle_);
        if (!is_open()) throw_lost(nullptr, effect::not_sent);
    }

    // The steps.
    void send(char const* sql) {
        if (PQpipelineStatus(handle_) != PQ_PIPELINE_OFF) [[unlikely]]
            refuse_in_pipeline(sql);
        if (!PQsendQuery(handle_, sql)) [[unlikely]]
            fail_to_send(sql);
    }
    void send_prepare(statement const& s) {
        if (!PQsendPrepare(handle_, s.name, s.sql, s.parameter_count, s.parameter_types)) [[unlikely]]
            fail_to_send(s.sql);
    }
    void send_describe(statement const& s) {
        if (!PQsendDescribePrepared(handle_, s.name)) [[unlikely]]
            fail_to_send(s.sql);
    }
    void send_prepared(statement const& s, parameters const& p) {
        if (!PQsendQueryPrepared(handle_, s.name, p.count, p.values, p.sizes, p.formats, 1)) [[unlikely]]
            fail_to_send(s.sql);
    }
    /// `types` may be null or hold 0: the server infers. The result is binary.
    void send_params(char const* sql, std::uint32_t const* types, parameters const& p) {
        if (!PQsendQueryParams(handle_, sql, p.count, types, p.values, p.sizes, p.formats, 1)) [[unlikely]]
            fail_to_send(sql);
    }
    /// For event loops: a send then returns before all is written, and flush() writes the rest.
    void nonblocking(bool on) noexcept { PQsetnonblocking(handle_, on); }
    // What a connection that dies leaves of what was sent is for the caller to know: of a statement that commits by itself nobody does.

    /// True when everything is written; else wait until the socket can be written or read, consume, flush again.
    [[nodiscard]] bool flush(effect if_lost = effect::unknown) {
        int const left = PQflush(handle_);
        if (left < 0) [[unlikely]]
            throw_lost(nullptr, if_lost);
        return left == 0;
    }
    /// Takes in what has arrived; for when the socket can be read.
    void consume_input(effect if_lost = effect::unknown) {
        if (!PQconsumeInput(handle_)) [[unlikely]]
            throw_lost(nullptr, if_lost);
    }
    /// take_result() would have to wait.
    [[nodiscard]] bool is_busy() const noexcept { return PQisBusy(handle_) != 0; }
    /// The next result as libpq gives it, errors included; empty when the statement has no more.
    [[nodiscard]] result take_result() noexcept { return result(PQgetResult(handle_)); }
    [[nodiscard]] int socket() const noexcept { return PQsocket(handle_); }

    // The steps with a sleep between them.

    /// The next result, whatever it says; null when the statement has no more. The caller clears it. Costs what
    /// PQgetResult costs when it sleeps by itself: the same poll and the same read.
    [[nodiscard]] PGresult* wait_result() noexcept {
        while (PQisBusy(handle_)) {
            short const events = PQisnonblocking(handle_) && PQflush(handle_) == 1 ? POLLIN | POLLOUT : POLLIN;
            if (!wait(PQsocket(handle_), events) || !PQconsumeInput(handle_)) break;  // PQgetResult says what happened
        }
        return PQgetResult(handle_);
    }
    /// The statement's last result; throws what the server refused.
    result receive(char const* sql, effect if_lost = effect::unknown) { return drain(wait_result(), sql, if_lost); }
    /// Takes `first` and all that follows it, and notes the tags of commands that were done.
    result drain(PGresult* first, char const* sql, effect if_lost = effect::unknown, command_tags* heard = nullptr);

    [[nodiscard]] static bool is_good(PGresult const* r) noexcept {
        auto const status = PQresultStatus(r);
        return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
    }
    /// Asks the server to stop the running statement, over a connection of its own. False when that failed.
    bool cancel() noexcept {
        PGcancel* const request = PQgetCancel(handle_);
        char why[256];
        bool const sent = request && PQcancel(request, why, sizeof why) == 1;
        PQfreeCancel(request);
        return sent;
    }

    // Pipeline mode: what is sent is answered in order, and for certain only once a Sync was sent.

    /// Throws usage_error when a statement is in progress, or a pipeline. `sql` is for the message.
    void enter_pipeline(char const* sql);
    /// Takes nothing in any more; for when every answer was read, or the connection is lost.
    void leave_pipeline() noexcept { PQexitPipelineMode(handle_); }
    /// The next answer, whatever it says, a Sync's included; null only when the connection is lost. The caller clears it.
    /// Not for non-blocking mode: libpq waits until it can write what is left, and reads nothing meanwhile.
    /// Sleeps within libpq: many answers come with one read, and to ask before each whether it is there costs 2 %.
    [[nodiscard]] PGresult* wait_answer() noexcept {
        for (;;) {
            if (PGresult* const next = PQgetResult(handle_); next || !is_open()) [[likely]]
                return next;
            if (PQtransactionStatus(handle_) != PQTRANS_ACTIVE) [[unlikely]]
                sever();  // null ends each step; nothing under way: libpq before 15.6 drops a Sync that fails
        }
    }
    /// Ends the connection at once, for when the protocol cannot go on.
    [[gnu::noinline, gnu::cold]] void sever() noexcept {
        ::shutdown(PQsocket(handle_), SHUT_RDWR);
        while (is_open() && PQconsumeInput(handle_)) {
        }
    }

    [[noreturn]] void refuse_in_pipeline(char const* sql);
    /// Throws connection_error, or commit_unknown where that is what it leaves behind.
    [[noreturn]] void throw_lost(char const* sql, effect of_it);
    /// Throws what the failed result says; where the connection is lost, as throw_lost() does.
    [[noreturn]] void raise(PGresult const* failed, bool copies, char const* sql, effect if_lost);
    /// After libpq took nothing: the connection is closed, busy, or the arguments are wrong.
    [[noreturn]] void fail_to_send(char const* sql);
    [[nodiscard]] PGconn* native() const noexcept { return handle_; }

private:
    void open(config const& where);
    void end_copy(ExecStatusType direction) noexcept;

    PGconn* handle_ = nullptr;
};

[[gnu::noinline, gnu::cold]] inline void wire::open(config const& where) {
    static constexpr int capacity = 128;  // libpq knows some 45 keywords
    char const* keywords[capacity] = {"fallback_application_name"};
    char const* values[capacity] = {"alphaswarm"};
    int count = 1;
    where.each([&](char const* keyword, char const* value) {
        if (count == capacity - 2) return;
        keywords[count] = keyword;
        values[count++] = value;
    });
    keywords[count] = "client_encoding";  // in the startup packet: no SET that a pooler would have to undo
    values[count] = "UTF8";
    handle_ = PQconnectdbParams(keywords, values, 0);
    if (is_open()) return;
    report said = detail::client_report(handle_ ? PQerrorMessage(handle_) : "out of memory", nullptr,
                                        sqlstate::sqlclient_unable_to_establish_sqlconnection.data());
    PQfinish(std::exchange(handle_, nullptr));
    detail::throw_connection(std::move(said), effect::not_sent);
}

[[gnu::noinline]] inline result wire::drain(PGresult* first, char const* sql, effect if_lost, command_tags* heard) {
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
    return last;
}

[[gnu::noinline, gnu::cold]] inline void wire::raise(PGresult const* failed, bool copies, char const* sql,
                                                     effect if_lost) {
    if (!is_open()) {
        if (!failed || !PQresultErrorField(failed, PG_DIAG_SQLSTATE)) throw_lost(sql, if_lost);
        char const* const severity = PQresultErrorField(failed, PG_DIAG_SEVERITY_NONLOCALIZED);
        bool const refused = severity && std::strcmp(severity, "ERROR") == 0;  // before the connection was lost
        detail::throw_connection(detail::read_report(failed, sql), refused ? effect::not_done : if_lost);
    }
    if (copies)
        detail::throw_usage(detail::words() << "COPY moves no rows through execute(): " << sql,
                            failed ? effect::not_done : effect::done);
    detail::throw_database(detail::read_report(failed, sql));
}

[[gnu::noinline, gnu::cold]] inline void wire::end_copy(ExecStatusType direction) noexcept {
    if (direction != PGRES_COPY_OUT) {
        PQputCopyEnd(handle_, "COPY is not supported here");
        return;
    }
    for (char* row = nullptr; PQgetCopyData(handle_, &row, 0) > 0;) PQfreemem(row);
}

[[gnu::noinline]] inline void wire::enter_pipeline(char const* sql) {
    if (PQpipelineStatus(handle_) != PQ_PIPELINE_OFF) refuse_in_pipeline(sql);
    if (!PQenterPipelineMode(handle_)) fail_to_send(sql);
}

[[gnu::noinline, gnu::cold]] inline void wire::refuse_in_pipeline(char const* sql) {
    if (!is_open()) throw_lost(sql, effect::not_sent);  // libpq does not leave the mode before a reset then
    detail::throw_usage(detail::words()
                        << "a pipeline is under way on this connection; send the statement there, or wait for its end: "
                        << sql);
}

[[gnu::noinline, gnu::cold]] inline void wire::throw_lost(char const* sql, effect of_it) {
    char const* const said = handle_ ? PQerrorMessage(handle_) : "the connection was moved from";
    detail::throw_connection(
        detail::client_report(*said ? said : "the connection is closed", sql, sqlstate::connection_failure.data()), of_it);
}

[[gnu::noinline, gnu::cold]] inline void wire::fail_to_send(char const* sql) {
    if (!is_open()) throw_lost(sql, effect::not_sent);  // not whole, so the server does nothing
    detail::throw_usage(
        detail::words() << (PQtransactionStatus(handle_) == PQTRANS_ACTIVE &&
                                    PQpipelineStatus(handle_) == PQ_PIPELINE_OFF
                                ? "another statement is in progress on this connection; read its stream to the end or "
                                  "cancel it"
                                : detail::first_line(PQerrorMessage(handle_)))
                        << "; statement: " << sql);
}

}  // namespace alphaswarm::pg
