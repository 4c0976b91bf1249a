// SPDX-License-Identifier: BSL-1.0
// One session with a server. A statement of the program is prepared on first use; then an execution is one round trip
// in binary format. Rare cases are out of line: first executions, statements that the server forgot, streams.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include <libpq-fe.h>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/config.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/limits.hpp>
#include <alphaswarm/pg/parameters.hpp>
#include <alphaswarm/pg/protocol.hpp>
#include <alphaswarm/pg/registration.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/single_rows.hpp>
#include <alphaswarm/pg/statement.hpp>
#include <alphaswarm/pg/statement_cache.hpp>
#include <alphaswarm/pg/transaction_control.hpp>

namespace alphaswarm::pg {

/// Move-only. Used by one thread at a time and by one process: after fork() the child is refused. Every call that talks
/// to the server throws database_error if the server refuses, connection_error if there is no server any more and
/// nothing was done, commit_unknown if it is not known what was done, and usage_error for misuse. After a
/// connection_error, and usually after a commit_unknown, is_open() is false.
///
///     connection db("postgresql:///ledger");
///     db.execute("create table t(id bigint)");
class connection {
public:
    explicit connection(config const& where) : protocol_(where), prepared_statements_(where.prepared_statements()) {}
    connection(connection&& other) noexcept
        : protocol_(std::move(other.protocol_)),
          cache_(std::move(other.cache_)),
          stream_(std::move(other.stream_)),
          transactions_(std::move(other.transactions_)),
          reader_(std::exchange(other.reader_, nullptr)),
          in_block_(std::exchange(other.in_block_, false)),
          prepared_statements_(other.prepared_statements_) {
        follow();
    }
    /// The connection held until now is closed: its transaction is rolled back and its stream abandoned, and their
    /// objects report it. The transaction and the stream of the other one continue here.
    connection& operator=(connection&& other) noexcept;
    ~connection() {
        if (!transactions_.is_empty() || reader_) [[unlikely]]
            leave();
    }

    /// Simple protocol, no parameters, text results: for DDL and commands. May contain several statements, which then
    /// form one transaction; returns the last result.
    result execute(char const* sql);
    result execute(std::string const& sql) {
        detail::require_whole(sql);
        return execute(sql.c_str());
    }
    /// Prepares on first use. The result's types are checked when preparing, so before any effect.
    result execute(statement const& s, parameters const& p = {}) {
        if (!cache_.is_ready(s)) [[unlikely]]
            return execute_first(s, p);
        protocol_.send_prepared(s, p);
        PGresult* const first = protocol_.wait_result();
        if (!pg::protocol::is_good(first)) [[unlikely]]
            return recover(s, p, first);
        result got(first);
        if (PGresult* const rest = protocol_.wait_result()) [[unlikely]]
            lose(rest, s);  // only a dying connection reports more
        protocol_.endpoint().require_encoding(s.sql);
        return got;
    }
    /// Statements built with the library need a session.
    template <class S, class = typename S::sql_statement>
    void execute(S const&) {
        static_assert(sizeof(S) == 0,
                      "AS0611 execute(): a connection runs SQL text; a statement is run by the session, "
                      "db.execute(...) or db.fetch(...)");
    }
    /// Not prepared: parsed and planned each time. `types` may be null or contain 0; the server then infers the type.
    result execute_params(char const* sql, std::uint32_t const* types, parameters const& p = {});
    /// Prepares and checks without executing.
    void prepare(statement const& s) {
        require_allowed(s.sql);
        if (is_preparing(s)) cache_.prepare(protocol_, s);
    }
    /// The same of those of `all` that are not yet, in one round trip (per 64). None of them may control a transaction.
    void prepare(statement const* const* all, std::size_t count) {
        require_allowed(all[0]->sql);
        if (prepared_statements_) cache_.prepare(protocol_, all, count);
    }
    [[nodiscard]] bool is_prepared(statement const& s) const noexcept { return cache_.is_ready(s); }
    /// Starts reading a large result row by row: the basis of pg::stream. Until stream_next() returns an empty result
    /// or stream_cancel() is called, this connection refuses other statements.
    void stream_begin(statement const& s, parameters const& p = {});
    /// One row, or an empty result after the last. Throws usage_error if the connection was reset or assigned to before
    /// the end.
    result stream_next() { return stream_.next(protocol_); }
    /// Abandons the rest. Afterwards the connection is usable, or is_open() is false if, for example, the server does
    /// not stop within 5 seconds. Rows still to come are cancelled on the server, which fails an open transaction; rows
    /// that have already arrived are dropped.
    void stream_cancel() noexcept;
    [[nodiscard]] bool is_streaming() const noexcept { return stream_.is_open(); }

    /// False: never prepare, for poolers that may give each transaction a different server session. Result types are
    /// then checked at every execution, after its effect.
    void prepared_statements(bool allowed) {
        prepared_statements_ = allowed;
        if (!allowed) cache_.forget_all();
    }
    [[nodiscard]] bool prepared_statements() const noexcept { return prepared_statements_; }
    /// Declares that the session lost its prepared statements (DISCARD ALL). Outside a transaction block the connection
    /// notices this by itself and prepares again; inside one, the server has failed the transaction by then.
    void forget_statements() noexcept { cache_.forget_all(); }

    [[nodiscard]] bool is_open() const noexcept { return protocol_.is_open(); }
    /// Reconnects to the same place; an open transaction, a stream and all session state are lost.
    void reset() {
        protocol_.endpoint().require_own();
        cache_.forget_all();
        lose_stream("the connection was reset");
        end_transactions(transaction_outcome::rolled_back, "the connection was reset");
        in_block_ = false;
        protocol_.reset();
    }
    /// 150004 for 15.4, for example.
    [[nodiscard]] int server_version() const noexcept { return PQserverVersion(native()); }
    [[nodiscard]] int process_id() const noexcept { return PQbackendPID(native()); }
    [[nodiscard]] transaction_state transaction_status() const noexcept {
        switch (PQtransactionStatus(native())) {
            case PQTRANS_IDLE:
                return transaction_state::idle;
            case PQTRANS_ACTIVE:
                return transaction_state::active;
            case PQTRANS_INTRANS:
                return transaction_state::open;
            case PQTRANS_INERROR:
                return transaction_state::failed;
            default:
                return transaction_state::unknown;
        }
    }
    /// Asks the server to stop the running statement, which then fails with 57014 or completes, whichever comes first.
    /// Returns false if the server did not accept the request within the connect_timeout. May be called from any
    /// thread.
    bool cancel() noexcept { return protocol_.cancel(); }
    /// How long the server may stay silent while an answer is awaited; 0: forever. See config::answer_timeout() and
    /// deadline_guard.
    void answer_timeout(milliseconds limit) noexcept {
        protocol_.endpoint().limits({protocol_.endpoint().limits().until, limit.count()});
    }
    /// Receives the server's notices; null drops them. If this is never called, libpq prints them to stderr.
    void on_notice(void (*listener)(void* context, char const* text), void* context = nullptr) noexcept {
        protocol_.endpoint().on_notice(listener ? listener : [](void*, char const*) {}, context);
    }

    /// The protocol's steps, none of which waits: for event loops and pipelines.
    [[nodiscard]] pg::protocol& protocol() noexcept { return protocol_; }
    /// What is prepared, until take_back(); the wire is in pipeline mode meanwhile. Both are what pg::loan is made of.
    [[nodiscard]] statement_cache lend(char const* sql) {
        require_allowed(sql);
        protocol_.enter_pipeline(sql);
        return std::move(cache_);
    }
    void take_back(statement_cache& lent) noexcept;
    /// The server refused the statement: true when that was cured by preparing it again and nothing was done.
    bool prepare_again(database_error const& refused, statement const& s, bool just_prepared);
    /// For anything this class does not cover; the connection keeps ownership.
    [[nodiscard]] PGconn* native() const noexcept { return protocol_.native(); }

private:
    friend class transaction;
    friend class savepoint;
    friend class stream;

    /// Transaction control is sent as text each time, so that its effect is noticed.
    [[nodiscard]] bool is_preparing(statement const& s) const noexcept {
        return prepared_statements_ && s.slot != nullptr && !control_->is(s.sql);
    }
    /// While a transaction is gone and its object lives on, nothing is executed.
    void require_allowed(char const* sql) {
        if (!transactions_.is_empty()) [[unlikely]]
            require_transaction(sql);
    }
    void require_transaction(char const* sql);
    void follow() noexcept {
        if (!transactions_.is_empty()) transactions_.follow(this);
        if (reader_) reader_->on_ = this;
    }
    void leave() noexcept;
    void end_transactions(transaction_outcome how, char const* why) noexcept;
    void lose_stream(char const* why) noexcept;
    void settle(char const* sql, bool within, command_tags const& heard, bool unknown) noexcept;
    /// What can be said of a statement whose answer was lost.
    [[nodiscard]] effect if_lost(statement const& s) const noexcept {
        return in_block_ || s.only_reads ? effect::not_done : effect::unknown;
    }
    void send(statement const& s, parameters const& p);
    result execute_first(statement const& s, parameters const& p);
    result recover(statement const& s, parameters const& p, PGresult* first, bool just_prepared = false);
    [[noreturn]] void lose(PGresult* rest, statement const& s);
    result receive_text(char const* sql, bool within);
    result command(char const* sql);
    [[nodiscard]] bool is_in_block() const noexcept {
        auto const status = PQtransactionStatus(native());
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
    }

    /// What SQL text from the program may be other than a query. Connections point to it, so that programs that only
    /// run the library's statements on somebody else's session compile none of it.
    struct transaction_control {
        bool (*is)(char const* sql) noexcept = &detail::is_transaction_control;
        result (*execute)(connection&, statement const&, parameters const&) =
            [](connection& on, statement const& s, parameters const& p) {
                return on.execute_params(s.sql, s.parameter_types, p);
            };
    };
    template <class Control>
    static constexpr Control
        constant{};  // a template, because a nested class is complete only after the class around it

    pg::protocol protocol_;
    statement_cache cache_;
    single_rows stream_;
    transaction_registry transactions_;
    stream_registration* reader_ = nullptr;
    bool in_block_ = false;  // after the last exchange that may have changed it: a lost connection cannot tell
    bool prepared_statements_ = true;
    transaction_control const* control_ = &constant<transaction_control>;
};

ALPHASWARM_COLD inline connection& connection::operator=(connection&& other) noexcept {
    if (this == &other) return *this;
    lose_stream("another connection was assigned to its session");
    end_transactions(transaction_outcome::rolled_back, "another connection was assigned to its session");
    pg::protocol const closed(std::move(protocol_));
    protocol_ = std::move(other.protocol_);
    cache_ = std::move(other.cache_);
    other.cache_.forget_all();
    stream_.take(other.stream_);
    transactions_.follow(this, &other.transactions_);
    reader_ = std::exchange(other.reader_, nullptr);
    in_block_ = std::exchange(other.in_block_, false);
    prepared_statements_ = other.prepared_statements_;
    cache_.hide(transactions_.is_blocked());
    follow();
    return *this;
}

ALPHASWARM_COLD inline void connection::leave() noexcept {
    lose_stream("its connection is gone");
    transactions_.end(transaction_outcome::rolled_back, "its connection is gone");
    transactions_.leave();
}

[[gnu::noinline]] inline void connection::end_transactions(transaction_outcome how, char const* why) noexcept {
    if (transactions_.is_empty()) return;
    transactions_.end(how, why);
    cache_.hide(transactions_.is_blocked());
}

[[gnu::noinline]] inline void connection::lose_stream(char const* why) noexcept {
    stream_.break_off(why);
    if (!reader_) return;
    reader_->gone_ = why;
    std::exchange(reader_, nullptr)->on_ = nullptr;
}

[[gnu::noinline]] inline void connection::require_transaction(char const* sql) {
    if (PQtransactionStatus(native()) == PQTRANS_IDLE && transactions_.has_open())
        end_transactions(transaction_outcome::unknown, "it was ended through the native handle");
    if (transactions_.is_blocked())
        detail::throw_usage(detail::message_builder()
                            << "a transaction that was begun on this connection is gone while its object lives: "
                            << transactions_.why_blocked()
                            << "; a statement sent now would not be part of it, so let the object go out of scope, or "
                               "call dismiss() on "
                               "it: "
                            << sql);
}

/// After an exchange that may have begun or ended a transaction. `within`: whether one was open before.
[[gnu::noinline]] inline void connection::settle(char const* sql,
                                                 bool within,
                                                 command_tags const& heard,
                                                 bool unknown) noexcept {
    bool const lost = !protocol_.is_open();
    in_block_ = lost ? within : is_in_block();
    if (!within) return;
    auto const how = detail::outcome_of_text(sql, heard, in_block_, lost, unknown);
    if (how != transaction_outcome::open) end_transactions(how, "SQL text of the program ended it");
}

inline result connection::execute(char const* sql) {
    require_allowed(sql);
    bool const within = is_in_block();
    protocol_.send(sql);
    return receive_text(sql, within);
}

inline result connection::execute_params(char const* sql, std::uint32_t const* types, parameters const& p) {
    if (PQpipelineStatus(native()) != PQ_PIPELINE_OFF) protocol_.refuse_in_pipeline(sql);
    require_allowed(sql);
    bool const within = is_in_block();
    protocol_.send_params(sql, types, p);
    return receive_text(sql, within);
}

/// The last result of SQL text from the program, sent inside a transaction block or outside. It may have done anything,
/// even to the block.
[[gnu::noinline]] inline result connection::receive_text(char const* sql, bool within) {
    command_tags heard;
    in_block_ = within;
    try {
        result last = protocol_.drain(protocol_.wait_result(),
                                      sql,
                                      within && !detail::may_end_transaction(sql) ? effect::not_done : effect::unknown,
                                      &heard);
        settle(sql, within, heard, false);
        return last;
    } catch (database_error& failed) {
        settle(sql, within, heard, false);
        if (!(within ? detail::may_end_transaction(sql) : detail::may_commit_midway(sql))) throw;
        if (failed.is_connection_lost()) throw commit_unknown(failed);
        failed.effect(effect::unknown);  // of the text as a whole
        throw;
    } catch (error const&) {
        settle(sql, within, heard, true);
        throw;
    }
}

/// A command of the library's own that stores nothing, so a lost answer leaves nothing behind.
[[gnu::noinline]] inline result connection::command(char const* sql) {
    protocol_.send(sql);
    result last = protocol_.receive(sql, effect::not_done);
    in_block_ = is_in_block();
    return last;
}

[[noreturn]] ALPHASWARM_COLD inline void connection::lose(PGresult* rest, statement const& s) {
    protocol_.drain(rest, s.sql, if_lost(s));
    protocol_.throw_lost(s.sql, if_lost(s));  // it sent something more and went on: not PostgreSQL's protocol
}

/// Sends it in its present form: by name, or as text.
ALPHASWARM_COLD inline void connection::send(statement const& s, parameters const& p) {
    detail::require_count(s, p);
    require_allowed(s.sql);
    if (PQpipelineStatus(native()) != PQ_PIPELINE_OFF) protocol_.refuse_in_pipeline(s.sql);
    if (is_preparing(s)) {
        cache_.prepare(protocol_, s);
        protocol_.send_prepared(s, p);
    } else {
        protocol_.send_params(s.sql, s.parameter_types, p);
    }
}

ALPHASWARM_COLD inline result connection::execute_first(statement const& s, parameters const& p) {
    if (control_->is(s.sql)) {
        detail::require_count(s, p);
        return control_->execute(*this, s, p);
    }
    send(s, p);
    result got = recover(s, p, protocol_.wait_result(), true);
    if (!is_preparing(s)) require_result_types(got.native(), s, effect::done);
    return got;
}

/// After an answer that may be a refusal: throws it, unless preparing again solves the problem.
ALPHASWARM_COLD inline result connection::recover(statement const& s,
                                                  parameters const& p,
                                                  PGresult* first,
                                                  bool just_prepared) {
    try {
        return protocol_.drain(first, s.sql, if_lost(s));
    } catch (database_error const& refused) {
        if (!prepare_again(refused, s, just_prepared)) throw;
    }
    protocol_.send_prepared(s, p);
    return protocol_.receive(s.sql, if_lost(s));
}

[[gnu::noinline]] inline void connection::take_back(statement_cache& lent) noexcept {
    protocol_.leave_pipeline();
    cache_ = std::move(lent);
    cache_.hide(transactions_.is_blocked());
    if (is_open()) in_block_ = is_in_block();
}

/// Outside a transaction block nothing has happened yet, and one more attempt is safe; inside one, the next use
/// prepares it again.
ALPHASWARM_COLD inline bool connection::prepare_again(database_error const& refused,
                                                      statement const& s,
                                                      bool just_prepared) {
    auto const found = detail::state_after(refused, s, just_prepared);
    if (!is_preparing(s) || found == detail::prepared_state::sound) return false;
    if (found == detail::prepared_state::forgotten) cache_.forget(s);
    else cache_.give_up(s);
    if (transaction_status() != transaction_state::idle) return false;
    cache_.prepare(protocol_, s);
    return true;
}

[[gnu::noinline]] inline void connection::stream_begin(statement const& s, parameters const& p) {
    for (bool again = false;; again = true) {
        bool const just_prepared = !cache_.is_ready(s);
        send(s, p);
        PQsetSingleRowMode(native());
        PGresult* const first = protocol_.wait_result();
        bool const rows = PQresultStatus(first) == PGRES_SINGLE_TUPLE;
        if (rows) stream_.open(s.sql, first, if_lost(s));
        try {
            result const none = rows ? result() : protocol_.drain(first, s.sql, if_lost(s));
            if (!is_preparing(s))
                require_result_types(rows ? first : none.native(), s, rows ? if_lost(s) : effect::done);
            return;
        } catch (database_error const& refused) {
            if (again || !prepare_again(refused, s, just_prepared)) throw;
        } catch (usage_error const&) {
            stream_cancel();
            throw;
        }
    }
}

ALPHASWARM_COLD inline void connection::stream_cancel() noexcept {
    if (!stream_.is_open()) return;
    stream_.cancel(protocol_);
    lose_stream("it was abandoned, as by rolling back");
}

}  // namespace alphaswarm::pg

namespace alphaswarm {
using pg::connection;
}  // namespace alphaswarm
