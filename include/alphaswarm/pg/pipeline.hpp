// SPDX-License-Identifier: BSL-1.0
// Many statements, one round trip: libpq's pipeline mode with one Sync at the end.  The server executes them in
// the order sent and, unless a transaction is open, in one transaction of their own: all or none.  What is
// sent and what comes back flow at the same time, so no amount of either fills both directions and stops.
// Nothing has happened when the server turns out to have forgotten a statement; all is then sent again.
#pragma once

#include <cstddef>
#include <cstring>
#include <initializer_list>
#include <utility>
#include <vector>

#include <libpq-fe.h>
#include <poll.h>

#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/parameters.hpp>
#include <alphaswarm/pg/preparation.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/result_types.hpp>
#include <alphaswarm/pg/statement.hpp>
#include <alphaswarm/pg/wait.hpp>
#include <alphaswarm/pg/wire.hpp>

namespace alphaswarm::pg {

/// What pipelined() hands out to send with; the connection serves nothing else while it lives.
class pipeline {
public:
    pipeline(pipeline const&) = delete;
    pipeline& operator=(pipeline const&) = delete;

    /// Takes the values in; they may go when it returns. A statement that connections prepare must be among those
    /// that pipelined() was told of.
    void send(statement const& s, parameters const& p = {}) {
        connection::require_count(s, p);
        if (preparation_.is_ready(s)) [[likely]]
            on_.wire_.send_prepared(s, p);
        else
            send_whole(s, p);
        sent_.push_back(s);
        unwritten_ += size_of(p);
        if (unwritten_ >= much) exchange();
    }
    /// How many statements were sent.
    [[nodiscard]] std::size_t size() const noexcept { return sent_.size(); }

private:
    template <class Send>
    friend std::vector<result> pipelined(connection& on, statement const* const* needed, std::size_t count, Send&& send);

    static constexpr std::size_t much = 65536;  // libpq writes by itself whenever it holds so many bytes

    pipeline(connection& on, statement const* const* needed, std::size_t count);
    ~pipeline() {
        if (!left_) abandon();
    }
    [[nodiscard]] static std::size_t size_of(parameters const& p) noexcept {
        std::size_t bytes = 0;
        for (int i = 0; i < p.count; ++i)
            if (p.formats && p.formats[i]) [[likely]]
                bytes += static_cast<unsigned>(p.sizes[i]);
            else if (p.values[i])
                bytes += std::strlen(p.values[i]);
        return bytes;
    }
    void send_whole(statement const& s, parameters const& p);
    void exchange();
    void take(PGresult* answer);
    [[noreturn]] void refuse_copy();
    void read_to_sync();
    bool finish(bool may_repeat);
    void abandon() noexcept;
    void leave() noexcept;

    connection& on_;
    preparation preparation_;  // the connection's own: without it no other statement takes the short way meanwhile
    std::vector<statement> sent_;
    std::vector<result> results_;
    result failed_;
    std::size_t failed_at_ = 0;
    std::size_t unwritten_ = 0;
    bool whole_ = false;  // a statement was sent whole: its result's types are still to be checked
    bool left_ = false;
    bool const in_transaction_;
    bool const nonblocking_;  // as the connection was
};

/// Calls `send(pipeline&)`, which sends any number of statements, and returns their results in that order: one round
/// trip. First prepares and checks those of `needed` that are not, all in one round trip of their own.
///
/// Without an open transaction the statements are one, so they must not hold BEGIN, COMMIT or their kin; inside one
/// they are part of it. When one fails, the rest is not executed and its error is thrown, with its SQL; an exception out
/// of `send` undoes likewise what was sent, except inside an open transaction. Outside of one `send` is called again
/// when the server has forgotten a statement or its plan is out of date. A connection_error leaves it open
/// whether the statements happened, unless a transaction was open: then they did not. Without prepared statements
/// (a pooler) the result types are checked after the effect.
///
///     auto const got = pipelined(db, {&debit, &credit}, [&](pipeline& p) {
///         p.send(debit, from);
///         p.send(credit, to);
///     });
template <class Send>
std::vector<result> pipelined(connection& on, statement const* const* needed, std::size_t count, Send&& send) {
    for (std::size_t cured = 0;; ++cured) {
        pipeline p(on, needed, count);
        send(p);
        if (p.finish(cured <= count)) return std::move(p.results_);
    }
}
template <class Send>
std::vector<result> pipelined(connection& on, std::initializer_list<statement const*> needed, Send&& send) {
    return pipelined(on, needed.begin(), needed.size(), static_cast<Send&&>(send));
}

[[gnu::noinline]] inline pipeline::pipeline(connection& on, statement const* const* needed, std::size_t count)
    : on_(on),
      in_transaction_(on.transaction_status() != transaction_state::idle),
      nonblocking_(PQisnonblocking(on.native()) != 0) {
    if (on.is_streaming())
        detail::throw_usage(detail::words() << "pipelined(): a stream is open; read it to the end or cancel it");
    std::size_t ready = 0;
    while (ready < count && on.preparation_.is_ready(*needed[ready])) ++ready;
    if (ready < count && on.prepared_statements_) [[unlikely]]
        on.preparation_.prepare(on.wire_, needed + ready, count - ready);
    on.wire_.enter_pipeline(count ? needed[0]->sql : "pipelined()");
    on.wire_.nonblocking(true);
    std::swap(preparation_, on.preparation_);
}

[[gnu::noinline]] inline void pipeline::send_whole(statement const& s, parameters const& p) {
    if (on_.is_preparing(s))
        detail::throw_usage(detail::words()
                            << "pipelined(): this statement was not named among the needed ones: " << s.sql);
    on_.wire_.send_params(s.sql, s.parameter_types, p);
    whole_ = true;
}

/// Writes everything and meanwhile takes what has come: a server that cannot get rid of its answers reads no further.
[[gnu::noinline]] inline void pipeline::exchange() {
    pg::wire& steps = on_.wire_;
    while (!steps.flush()) {
        wait(steps.socket(), POLLIN | POLLOUT);
        steps.consume_input();
        while (results_.size() < sent_.size() && !steps.is_busy())
            if (PGresult* const next = steps.take_result().release()) take(next);
    }
    unwritten_ = 0;
}

inline void pipeline::take(PGresult* answer) {
    result taken(answer);
    switch (PQresultStatus(answer)) {
        [[likely]] case PGRES_TUPLES_OK:
        case PGRES_COMMAND_OK:
        case PGRES_EMPTY_QUERY:
        case PGRES_PIPELINE_ABORTED:
            break;
        case PGRES_COPY_IN:
        case PGRES_COPY_OUT:
        case PGRES_COPY_BOTH:
            refuse_copy();
        default:
            if (!failed_) failed_at_ = results_.size(), failed_ = std::move(taken);
    }
    results_.push_back(std::move(taken));
}

/// The server takes a Sync that follows COPY for the end of its data, and the pipeline would never end.
[[gnu::noinline, gnu::cold]] inline void pipeline::refuse_copy() {
    on_.wire_.sever();
    detail::throw_usage(detail::words() << "pipelined(): COPY has no place in a pipeline; the connection is closed, and "
                                           "what was sent has happened or not: "
                                        << sent_[results_.size()].sql);
}

[[gnu::noinline]] inline void pipeline::read_to_sync() {
    pg::wire& steps = on_.wire_;
    PQpipelineSync(steps.native());
    results_.reserve(sent_.size());
    while (steps.is_open()) {
        PGresult* const next = steps.wait_answer();
        if (PQresultStatus(next) == PGRES_PIPELINE_SYNC) {
            PQclear(next);
            return;
        }
        if (next) take(next);
    }
}

/// False when a statement was prepared again and all must be sent again.
[[gnu::noinline]] inline bool pipeline::finish(bool may_repeat) {
    if (!sent_.empty()) read_to_sync();
    leave();
    if (failed_ || (!on_.is_open() && !sent_.empty())) [[unlikely]] {
        std::size_t const at = failed_ ? failed_at_ : results_.size();
        statement const* const culprit = at < sent_.size() ? &sent_[at] : nullptr;  // else the Sync, which commits
        try {
            on_.wire_.raise(failed_.native(), false, culprit ? culprit->sql : "(commit of the pipeline)");
        } catch (database_error const& refused) {
            if (refused.sqlstate() == sqlstate::invalid_sql_statement_name)
                for (statement const& each : sent_) on_.preparation_.forget(each);  // DISCARD ALL took all of them
            if (!may_repeat || !culprit || !on_.prepare_again(refused, *culprit)) throw;
        }
        return false;
    }
    if (whole_) [[unlikely]]
        for (std::size_t i = 0; i < sent_.size(); ++i)
            if (!on_.preparation_.is_ready(sent_[i])) require_result_types(results_[i].native(), sent_[i]);
    return true;
}

/// Nothing of what was sent may happen, so the Sync, which commits, comes after a statement that fails. Inside an
/// open transaction the program decides.
[[gnu::noinline, gnu::cold]] inline void pipeline::abandon() noexcept {
    pg::wire& steps = on_.wire_;
    if (!sent_.empty() && PQpipelineStatus(steps.native()) != PQ_PIPELINE_OFF) {
        if (!in_transaction_ && !PQsendQueryParams(steps.native(), "pipeline given up by the program", 0, nullptr, nullptr,
                                                   nullptr, nullptr, 1))
            steps.sever();
        PQpipelineSync(steps.native());
        for (bool ended = false; !ended && steps.is_open();) {
            PGresult* const next = steps.wait_answer();
            ended = PQresultStatus(next) == PGRES_PIPELINE_SYNC;
            PQclear(next);
        }
    }
    leave();
}

[[gnu::noinline]] inline void pipeline::leave() noexcept {
    left_ = true;
    on_.wire_.leave_pipeline();
    on_.wire_.nonblocking(nonblocking_);
    std::swap(preparation_, on_.preparation_);
}

}  // namespace alphaswarm::pg

namespace alphaswarm {
using pg::pipeline;
using pg::pipelined;
}  // namespace alphaswarm
