// SPDX-License-Identifier: BSL-1.0
// BEGIN to COMMIT as an object: what is not committed when it leaves its scope is rolled back.  The answer to
// COMMIT is read, not assumed: a server that rolls back instead raises commit_rolled_back, a connection that
// dies after COMMIT was sent raises commit_unknown, and run_transaction() repeats only what certainly left
// no trace.
#pragma once

#include <cstddef>
#include <cstring>
#include <type_traits>
#include <utility>

#include <poll.h>

#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/error.hpp>

namespace alphaswarm::pg {

/// `unspecified` leaves it to the server's default_transaction_isolation.
enum class isolation : unsigned char { unspecified, read_committed, repeatable_read, serializable };

struct transaction_options {
    pg::isolation isolation = pg::isolation::unspecified;
    bool read_only = false;
    bool deferrable = false;  ///< serializable and read_only: waits for a snapshot that cannot fail
};

/// Where a transaction stands; `unknown` after a COMMIT whose answer was lost.
enum class transaction_outcome : unsigned char { open, committed, rolled_back, unknown };

namespace detail {
/// BEGIN with its modes, at most 63 characters.
class begin_text {
public:
    explicit begin_text(transaction_options const& how) noexcept {
        static constexpr char const* levels[] = {"", " isolation level read committed",
                                                 " isolation level repeatable read", " isolation level serializable"};
        add("begin");
        add(levels[static_cast<unsigned char>(how.isolation)]);
        if (how.read_only) add(" read only");
        if (how.deferrable) add(" deferrable");
    }
    [[nodiscard]] char const* c_str() const noexcept { return chars_; }

private:
    void add(char const* words) noexcept {
        std::size_t const size = std::strlen(words);
        std::memcpy(chars_ + size_, words, size);
        size_ += size;
    }
    char chars_[64]{};
    std::size_t size_ = 0;
};
}  // namespace detail

/// One transaction on one connection, which must outlive it and stay where it is. Inside one, nest with savepoint.
///
///     transaction tx(db, {.isolation = isolation::serializable});
///     ...
///     tx.commit();
class transaction {
public:
    /// Throws usage_error when one is open already.
    explicit transaction(pg::connection& on, transaction_options const& how = {}) : on_(on) {
        if (on.transaction_status() == transaction_state::open || on.transaction_status() == transaction_state::failed)
            detail::throw_usage(detail::words()
                                << "a transaction is open on this connection already; nest with a savepoint");
        on_.command(detail::begin_text(how).c_str());
    }
    transaction(transaction const&) = delete;
    transaction& operator=(transaction const&) = delete;
    ~transaction() {
        if (outcome_ == transaction_outcome::open) abandon();
    }

    /// Returns only when the server said COMMIT. Throws commit_rolled_back, commit_unknown or, where a deferred
    /// constraint or a conflict is found only now, database_error; the transaction is over in each case.
    void commit();
    [[gnu::noinline]] void rollback() {
        require_open("rollback()");
        on_.stream_cancel();
        outcome_ = transaction_outcome::rolled_back;  // also when the connection is lost: so is the transaction
        savepoints_ = 0;
        on_.command("rollback");
    }

    [[nodiscard]] transaction_outcome outcome() const noexcept { return outcome_; }
    [[nodiscard]] bool is_open() const noexcept { return outcome_ == transaction_outcome::open; }
    [[nodiscard]] pg::connection& connection() const noexcept { return on_; }

private:
    friend class savepoint;

    void require_open(char const* call) const {
        if (outcome_ != transaction_outcome::open)
            detail::throw_usage(detail::words() << call << ": this transaction is finished; begin another");
    }
    [[gnu::noinline, gnu::cold]] void abandon() noexcept {
        try {
            rollback();
        } catch (error const&) {  // a lost connection has rolled back already
        }
    }
    pg::connection& on_;
    transaction_outcome outcome_ = transaction_outcome::open;
    int savepoints_ = 0;
};

[[gnu::noinline]] inline void transaction::commit() {
    require_open("commit()");
    if (on_.is_streaming())
        detail::throw_usage(detail::words() << "commit(): a stream is open; read it to the end or cancel it");
    bool const doomed = on_.transaction_status() == transaction_state::failed;
    on_.wire().send("commit");  // throws only where nothing was sent; the destructor rolls back then
    result answer;
    try {
        answer = on_.wire().receive("commit", doomed ? effect::not_done : effect::unknown);
    } catch (commit_unknown const&) {
        outcome_ = transaction_outcome::unknown;
        throw;
    } catch (database_error const&) {  // a failed transaction cannot have been committed when its connection is lost
        if (doomed || on_.transaction_status() == transaction_state::idle) outcome_ = transaction_outcome::rolled_back;
        throw;
    }
    on_.in_block_ = on_.is_in_block();
    if (std::strcmp(answer.command(), "COMMIT") != 0) {
        outcome_ = transaction_outcome::rolled_back;
        detail::words said;
        said << "COMMIT was answered with " << answer.command()
             << ": a statement of this transaction had failed, so nothing was stored; roll back to a savepoint where a "
                "failure "
                "is expected";
        throw commit_rolled_back(said.take());
    }
    outcome_ = transaction_outcome::committed;
}

/// How often run_transaction() tries, and how long it sleeps after the first failure: twice as long after each next.
struct retry_options {
    int attempts = 8;
    int first_pause_ms = 1;
};

/// Calls `work(transaction&)` within a transaction and commits, unless the work finished it itself. When the
/// server reports a conflict (is_retryable()) everything is rolled back and called again, so the work must have
/// no effects outside of the database. Never repeats after a COMMIT whose outcome is not known. Returns what the work
/// returns.
template <class Work>
auto run_transaction(connection& on, transaction_options const& how, Work&& work, retry_options const& retry = {})
    -> decltype(work(std::declval<transaction&>())) {
    for (int attempt = 1;; ++attempt) {
        transaction tx(on, how);
        try {
            if constexpr (std::is_void_v<decltype(work(tx))>) {
                work(tx);
                if (tx.is_open()) tx.commit();
                return;
            } else {
                decltype(work(tx)) value = work(tx);
                if (tx.is_open()) tx.commit();
                return value;
            }
        } catch (database_error const& conflict) {
            bool const traceless = tx.is_open() || tx.outcome() == transaction_outcome::rolled_back;
            if (!conflict.is_retryable() || !traceless || attempt >= retry.attempts) throw;
            if (tx.is_open()) tx.rollback();
        }
        // Rivals must not wake together: each connection's process has its own fraction of the pause.
        unsigned const pause = static_cast<unsigned>(retry.first_pause_ms) << (attempt < 10 ? attempt - 1 : 9);
        unsigned const spread = static_cast<unsigned>(on.process_id()) * 2654435761u >> 16;
        if (pause) ::poll(nullptr, 0, static_cast<int>(pause / 2 + spread % pause / 2));
    }
}
template <class Work>
auto run_transaction(connection& on, Work&& work) -> decltype(work(std::declval<transaction&>())) {
    return run_transaction(on, transaction_options{}, static_cast<Work&&>(work));
}

}  // namespace alphaswarm::pg

namespace alphaswarm {
using pg::isolation;
using pg::run_transaction;
using pg::transaction;
using pg::transaction_options;
}  // namespace alphaswarm
