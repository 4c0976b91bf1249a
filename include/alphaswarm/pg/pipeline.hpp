// SPDX-License-Identifier: BSL-1.0
// Many statements, one round trip: libpq's pipeline mode with one Sync at the end. The server executes them in the
// order sent and, unless a transaction is open, in one transaction of their own: all or none. Sending and receiving
// overlap, so no amount of either can fill both directions and deadlock: in its blocking mode libpq reads while it
// cannot write (in the other mode it would move everything left in its buffer after every write). If it turns out that
// the server has forgotten a statement, nothing has been done; everything is then sent again.
#pragma once

#include <cstddef>
#include <cstring>
#include <exception>
#include <initializer_list>
#include <type_traits>
#include <utility>
#include <vector>

#include <libpq-fe.h>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/loan.hpp>
#include <alphaswarm/pg/message_size.hpp>
#include <alphaswarm/pg/parameters.hpp>
#include <alphaswarm/pg/protocol.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/statement.hpp>
#include <alphaswarm/pg/statement_cache.hpp>

namespace alphaswarm::pg {

/// Handed out by pipelined() for sending; the connection serves nothing else while it lives.
class pipeline {
public:
    pipeline(pipeline const&) = delete;
    pipeline& operator=(pipeline const&) = delete;

    /// Copies the values; they need not outlive the call. A statement that the connection prepares must be among those
    /// given to pipelined().
    void send(statement const& s, parameters const& p = {}) {
        detail::require_count(s, p);
        bool const ready = lent_.prepared().is_ready(s);
        if (ready) [[likely]]
            lent_.protocol().send_next(s, p);
        else send_whole(s, p);
        sent_.push_back({s.name, s.sql, s.result_types, ready ? checked : s.result_count});
        changes_ |= !s.only_reads;
        if (--unmeasured_ == 0) measure(p);
    }
    /// The number of statements sent.
    [[nodiscard]] std::size_t size() const noexcept { return sent_.size(); }

private:
    template <class Send, class Receive>
    friend void pipelined(
        connection& on, statement const* const* needed, std::size_t count, Send&& send, Receive&& receive);

    /// The sender with its type erased.
    struct sender {
        void (*call)(void* context, pipeline& to);
        void* context;
    };
    /// The receiver of the answers, likewise.
    struct receiver {
        void (*call)(void* context, std::size_t index, result&& answer);
        void* context;
    };

    static constexpr std::size_t much =
        65536;  // libpq writes by itself whenever it holds this many bytes, unless it must not wait

    static void run(connection& on, statement const* const* needed, std::size_t count, sender from, receiver to);
    using statements = std::vector<statement const*>;
    pipeline(connection& on, statement const* const* needed, std::size_t count, receiver to, statements& just_prepared);
    ~pipeline() {
        if (!lent_.is_given_back()) abandon();
    }
    static loan borrow(connection& on, statement const* const* needed, std::size_t count, statements& just_prepared);
    static void refuse_control(statement const& s);
    void send_whole(statement const& s, parameters const& p);
    void measure(parameters const& p);
    void exchange();
    void take(PGresult* answer, ExecStatusType status);
    void take_odd(std::size_t index, result&& answer);
    void require_types(std::size_t index, PGresult const* answer);
    [[noreturn]] void refuse_copy(char const* sql);
    void read_to_sync();
    void drop_to_sync() noexcept;
    [[noreturn]] void tell();
    [[noreturn]] void throw_unknown_nested() const;
    void give_up(error& with) noexcept;
    bool finish(bool may_repeat);
    void forget_needed() noexcept;
    bool prepare_again(database_error const& refused, std::size_t at);
    void abandon() noexcept;

    connection& on_;
    bool const in_transaction_;
    loan lent_;
    statement const* const* needed_;
    std::size_t needed_count_;
    struct sent {
        char const* name;  // on one connection it stands for one statement
        char const* sql;
        std::uint32_t const* result_types;  // to be checked when the answer arrives
        int result_count;  // `checked`: they were when it was prepared
    };
    static constexpr int checked = -1;
    std::vector<sent> sent_;
    statements& just_prepared_;  // in this call of pipelined()
    receiver receiver_;
    std::size_t taken_ = 0;  // how many of them have been answered
    result failed_;
    std::size_t failed_at_ = 0;
    std::size_t unwritten_ = 0;  // bytes, estimated
    std::size_t measured_ = 0;  // how many statements that estimate covers
    std::size_t unmeasured_ = 1;  // after this many statements, the next one is measured
    bool changes_ = false;  // some statement may change something
    bool synchronized_ = false;  // the Sync was sent
};

/// Calls `send(pipeline&)`, which sends any number of statements, and then `receive(index, result&&)` with the answer
/// to each, in the same order: one round trip. Statements of `needed` that are not prepared yet are first prepared and
/// checked, all in one round trip of their own.
///
/// Without an open transaction the statements form one, so they must not contain transaction control such as BEGIN or
/// COMMIT; inside a transaction they are part of it. If one fails, those after it are not executed and its error is
/// thrown, with its SQL. Outside a transaction everything is called again if the server has forgotten a statement or
/// its plan is out of date. Answers that were received count only once the call returns. commit_unknown: outside a
/// transaction, the connection died after everything was sent. Without prepared statements (a pooler), result types are
/// checked as the answers arrive, which may be after the effect.
///
/// An exception from `send` or `receive` is passed on. Outside a transaction it means that nothing is stored. If
/// everything had been committed when `receive` threw, because the commit travels with the last statement, an error of
/// the library says so by its effect(), and any other exception is nested in committed_anyway. Inside a transaction,
/// what was sent is part of it, for the program to commit or not.
template <class Send, class Receive>
void pipelined(connection& on, statement const* const* needed, std::size_t count, Send&& send, Receive&& receive) {
    pipeline::sender const from{
        [](void* context, pipeline& to) { (*static_cast<std::remove_reference_t<Send>*>(context))(to); },
        const_cast<void*>(static_cast<void const*>(&send))};
    pipeline::receiver const to{[](void* context, std::size_t index, result&& answer) {
                                    (*static_cast<std::remove_reference_t<Receive>*>(context))(index,
                                                                                               std::move(answer));
                                },
                                const_cast<void*>(static_cast<void const*>(&receive))};
    pipeline::run(on, needed, count, from, to);
}
/// Returns the results. All of them are in memory together, which costs more than receiving them one by one.
///
///     auto const got = pipelined(db, {&debit, &credit}, [&](pipeline& p) {
///         p.send(debit, from);
///         p.send(credit, to);
///     });
template <class Send>
std::vector<result> pipelined(connection& on, statement const* const* needed, std::size_t count, Send&& send) {
    std::vector<result> answers;
    pipelined(on, needed, count, send, [&answers](std::size_t index, result&& answer) {
        if (index == 0) answers.clear();
        answers.push_back(std::move(answer));
    });
    return answers;
}
template <class Send>
std::vector<result> pipelined(connection& on, std::initializer_list<statement const*> needed, Send&& send) {
    return pipelined(on, needed.begin(), needed.size(), static_cast<Send&&>(send));
}
template <class Send, class Receive>
void pipelined(connection& on, std::initializer_list<statement const*> needed, Send&& send, Receive&& receive) {
    pipelined(on, needed.begin(), needed.size(), static_cast<Send&&>(send), static_cast<Receive&&>(receive));
}

[[gnu::noinline]] inline void pipeline::run(
    connection& on, statement const* const* needed, std::size_t count, sender from, receiver to) {
    statements just_prepared;
    for (std::size_t cured = 0;; ++cured) {
        pipeline p(on, needed, count, to, just_prepared);
        try {
            from.call(from.context, p);
        } catch (error& own) {
            p.give_up(own);
            throw;
        }
        if (p.finish(cured <= count)) return;
    }
}

[[gnu::noinline]] inline pipeline::pipeline(
    connection& on, statement const* const* needed, std::size_t count, receiver to, statements& just_prepared)
    : on_(on),
      in_transaction_(on.transaction_status() != transaction_state::idle),
      lent_(borrow(on, needed, count, just_prepared)),
      needed_(needed),
      needed_count_(count),
      just_prepared_(just_prepared),
      receiver_(to) {}

/// With all that is needed prepared.
inline loan pipeline::borrow(connection& on,
                             statement const* const* needed,
                             std::size_t count,
                             statements& just_prepared) {
    if (on.is_streaming())
        detail::throw_usage(detail::message_builder()
                            << "pipelined(): a stream is open; read it to the end or cancel it");
    std::size_t ready = 0;
    while (ready < count && on.is_prepared(*needed[ready])) ++ready;
    if (ready < count && on.prepared_statements()) [[unlikely]] {
        for (std::size_t i = ready; i < count; ++i) {
            refuse_control(*needed[i]);
            if (!on.is_prepared(*needed[i])) just_prepared.push_back(needed[i]);
        }
        on.prepare(needed + ready, count - ready);
    }
    return loan(on, count ? needed[0]->sql : "pipelined()");
}

ALPHASWARM_COLD inline void pipeline::refuse_control(statement const& s) {
    if (detail::is_transaction_control(s.sql))
        detail::throw_usage(detail::message_builder()
                            << "pipelined(): the statements form a transaction of their own, or are part of an open "
                               "one, so none of them may begin or end one: "
                            << s.sql);
}

ALPHASWARM_COLD inline void pipeline::send_whole(statement const& s, parameters const& p) {
    refuse_control(s);
    if (on_.prepared_statements() && s.slot)
        detail::throw_usage(detail::message_builder()
                            << "pipelined(): this statement was not named among the needed ones: " << s.sql);
    lent_.protocol().send_params(s.sql, s.parameter_types, p);
}

/// One measured statement stands for those since the previous one; large ones are measured individually.
[[gnu::noinline]] inline void pipeline::measure(parameters const& p) {
    std::size_t bytes = 64;
    for (int i = 0; i < p.count; ++i)
        if (!p.values[i]) continue;
        else if (p.formats && p.formats[i]) bytes += static_cast<unsigned>(p.sizes[i]);
        else bytes += std::strlen(p.values[i]);
    unwritten_ += bytes * (sent_.size() - measured_);
    measured_ = sent_.size();
    unmeasured_ = bytes >= much ? 1 : bytes * 64 >= much ? much / bytes : 64;
    if (unwritten_ >= (lent_.protocol().endpoint().is_careful() ? much / 4 : much)) exchange();
}

/// Writes everything and takes in what has arrived, so that it does not pile up.
[[gnu::noinline]] inline void pipeline::exchange() {
    pg::protocol& steps = lent_.protocol();
    steps.write_all(effect::not_done);  // no Sync was sent
    steps.consume_input(effect::not_done);
    while (taken_ < sent_.size() && !steps.is_busy())
        if (PGresult* const next = steps.take_result().release()) take(next, PQresultStatus(next));
    unwritten_ = 0;
}

[[gnu::noinline]] inline void pipeline::take(PGresult* answer, ExecStatusType status) {
    std::size_t const index = taken_++;
    result taken(answer);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) [[unlikely]]
        return take_odd(index, std::move(taken));
    if (sent_[index].result_count != checked) [[unlikely]]
        require_types(index, answer);
    receiver_.call(receiver_.context, index, std::move(taken));
}

ALPHASWARM_COLD inline void pipeline::require_types(std::size_t index, PGresult const* answer) {
    sent const& of = sent_[index];
    require_result_types(
        answer, {.sql = of.sql, .result_types = of.result_types, .result_count = of.result_count}, effect::not_done);
}

ALPHASWARM_COLD inline void pipeline::take_odd(std::size_t index, result&& answer) {
    switch (PQresultStatus(answer.native())) {
        case PGRES_EMPTY_QUERY:
            return receiver_.call(receiver_.context, index, std::move(answer));
        case PGRES_PIPELINE_ABORTED:
            return;
        case PGRES_COPY_IN:
        case PGRES_COPY_OUT:
        case PGRES_COPY_BOTH:
            refuse_copy(sent_[index].sql);
        default:
            if (!failed_) failed_at_ = index, failed_ = std::move(answer);
    }
}

/// The server takes a Sync after COPY for the end of its data, and the pipeline would never end.
ALPHASWARM_COLD inline void pipeline::refuse_copy(char const* sql) {
    lent_.protocol().sever();
    detail::throw_usage(detail::message_builder() << "pipelined(): COPY is not possible in a pipeline; the connection "
                                                     "is closed, and what was sent may or may not have been done: "
                                                  << sql,
                        effect::unknown);
}

[[gnu::noinline]] inline void pipeline::read_to_sync() {
    pg::protocol& steps = lent_.protocol();
    synchronized_ = true;
    steps.send_sync();
    for (bool open = steps.is_open(); open;) {
        PGresult* const next = steps.wait_answer();
        auto const status = PQresultStatus(next);
        if (!next) return;
        if (status == PGRES_PIPELINE_SYNC) return PQclear(next);
        take(next, status);
        if (PGresult* const more = PQgetResult(steps.native()))
            [[unlikely]]  // null ends the step: it has already arrived, so there is no wait
            PQclear(more);
        if (status == PGRES_FATAL_ERROR) [[unlikely]]
            open = steps.is_open();
    }
}

/// Answers that nobody wants any more; only whether all is well matters.
ALPHASWARM_COLD inline void pipeline::drop_to_sync() noexcept {
    pg::protocol& steps = lent_.protocol();
    for (bool ended = false; !ended && steps.is_open();) {
        result next(steps.wait_answer());
        auto const status = PQresultStatus(next.native());
        ended = status == PGRES_PIPELINE_SYNC;
        if (next && status == PGRES_FATAL_ERROR && !failed_) failed_ = std::move(next);
    }
}

[[noreturn]] ALPHASWARM_COLD inline void pipeline::throw_unknown_nested() const {
    char const* const why =
        "the nested exception stopped the reading of a pipeline's answers, and the connection was lost";
    std::throw_with_nested(
        commit_unknown(detail::client_report(why, sent_.back().sql, sqlstate::connection_failure.data()), true));
}

/// Called where an exception from the receiver was caught: the Sync is on its way, so everything may be committed.
[[noreturn]] ALPHASWARM_COLD inline void pipeline::tell() {
    drop_to_sync();
    lent_.give_back();
    auto stands = failed_ ? effect::not_done : effect::done;
    if (!on_.is_open()) stands = changes_ && !in_transaction_ ? effect::unknown : effect::not_done;
    try {
        throw;
    } catch (error& own) {
        if (own.effect() == effect::unknown) throw;  // COPY, which closes the connection
        if (stands != effect::unknown) {
            own.effect(stands);
            throw;
        }
    } catch (...) {
        if (stands != effect::unknown && (stands != effect::done || in_transaction_ || !changes_)) throw;
        if (stands == effect::unknown) throw_unknown_nested();
        detail::message_builder why;
        why << "pipelined(): all " << static_cast<std::uint32_t>(sent_.size())
            << " statements are stored; the nested exception stopped the "
            << "reading of their answers; the last is: " << sent_.back().sql;
        std::throw_with_nested(committed_anyway(why.take()));
    }
    throw_unknown_nested();
}

/// An error came from the sender, or from a receiver before the Sync.
ALPHASWARM_COLD inline void pipeline::give_up(error& with) noexcept {
    if (!lent_.is_given_back()) abandon();
    if (!in_transaction_ && with.effect() == effect::done) with.effect(effect::not_done);
}

/// False if a statement was prepared again and everything must be sent again.
[[gnu::noinline]] inline bool pipeline::finish(bool may_repeat) {
    if (!sent_.empty()) try {
            read_to_sync();
        } catch (...) {
            tell();
        }
    if (failed_) [[unlikely]]
        forget_needed();
    lent_.give_back();
    if (failed_ || (!on_.is_open() && !sent_.empty())) [[unlikely]] {
        std::size_t const at = failed_ ? failed_at_ : taken_;
        char const* const sql = at < sent_.size() ? sent_[at].sql : "(commit of the pipeline)";
        try {
            lent_.protocol().raise(
                failed_.native(), false, sql, changes_ && !in_transaction_ ? effect::unknown : effect::not_done);
        } catch (database_error const& refused) {
            if (!may_repeat || !prepare_again(refused, at)) throw;
        }
        return false;
    }
    lent_.protocol().endpoint().require_encoding(sent_.empty() ? "pipelined()" : sent_.back().sql);
    return true;
}

/// Where the server has forgotten one of them: DISCARD ALL took all.
ALPHASWARM_COLD inline void pipeline::forget_needed() noexcept {
    char const* const code = PQresultErrorField(failed_.native(), PG_DIAG_SQLSTATE);
    if (!code || sqlstate::invalid_sql_statement_name != code) return;
    for (std::size_t i = 0; i < needed_count_; ++i) lent_.prepared().forget(*needed_[i]);
}

ALPHASWARM_COLD inline bool pipeline::prepare_again(database_error const& refused, std::size_t at) {
    statement const* culprit = nullptr;
    for (std::size_t i = 0; i < needed_count_; ++i)
        if (at < sent_.size() && std::strcmp(needed_[i]->name, sent_[at].name) == 0) culprit = needed_[i];
    if (!culprit) return false;
    bool just_prepared = false;
    for (statement const* s : just_prepared_) just_prepared = just_prepared || s == culprit;
    just_prepared_.push_back(culprit);
    return on_.prepare_again(refused, *culprit, just_prepared);
}

/// Nothing that was sent may take effect, so the Sync, which commits, comes after a statement that fails. Inside an
/// open transaction the program decides.
ALPHASWARM_COLD inline void pipeline::abandon() noexcept {
    pg::protocol& steps = lent_.protocol();
    if (!sent_.empty() && steps.endpoint().is_own() && PQpipelineStatus(steps.native()) != PQ_PIPELINE_OFF) {
        detail::leaving const limit(steps.endpoint());
        if (!synchronized_ && !in_transaction_ &&
            !PQsendQueryParams(
                steps.native(), "pipeline abandoned by the program", 0, nullptr, nullptr, nullptr, nullptr, 1))
            steps.sever();
        if (!synchronized_) PQpipelineSync(steps.native());
        drop_to_sync();
    }
    lent_.give_back();
}

}  // namespace alphaswarm::pg

namespace alphaswarm {
using pg::pipeline;
using pg::pipelined;
}  // namespace alphaswarm
