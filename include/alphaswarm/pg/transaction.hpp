// SPDX-License-Identifier: BSL-1.0
// A transaction, from BEGIN to COMMIT, as an object: whatever is not committed when it goes out of scope is rolled
// back. It knows whether the server's transaction is still its own, and it reads the answer to COMMIT rather than
// assuming it: a server that rolls back instead raises commit_rolled_back, a connection that dies after COMMIT was sent
// raises commit_unknown, and run_transaction() repeats only what certainly left no trace.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstring>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
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

/// How often run_transaction() tries, and how long it sleeps after the first failure; the pause doubles each time.
struct retry_options {
    int attempts = 8;
    int first_pause_ms = 1;
};

namespace detail {
/// BEGIN with its modes, at most 63 characters.
class begin_text {
public:
    explicit begin_text(transaction_options const& how) noexcept {
        static constexpr char const* levels[] = {
            "", " isolation level read committed", " isolation level repeatable read", " isolation level serializable"};
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

/// One transaction on one connection. It follows its connection when that is moved. To nest, use a savepoint.
///
/// It stands for the transaction it began and for no other. If the server has lost that transaction (the connection was
/// reset, assigned to or destroyed, or SQL text from the program ended it), every use of it throws, and its connection
/// refuses all statements until the object goes out of scope or is dismissed, so that nothing runs outside the
/// transaction by accident.
///
///     transaction tx(db, {.isolation = isolation::serializable});
///     ...
///     tx.commit();
class transaction {
public:
    /// Throws usage_error if one is already open.
    explicit transaction(pg::connection& on, transaction_options const& how = {});
    transaction(transaction const&) = delete;
    transaction& operator=(transaction const&) = delete;
    ~transaction() {
        if (!registration_.is_finished()) abandon();
        if (registration_.on()) leave();
    }

    /// Returns only if the server confirmed the COMMIT of this transaction. Throws commit_rolled_back, commit_unknown
    /// or, if a deferred constraint or a conflict is detected only now, database_error; the transaction is over in each
    /// case.
    void commit();
    void rollback();
    /// Lets go of a transaction that is gone: its connection serves again, and what is sent then has nothing to do with
    /// this object. If SQL text from the program began another one (COMMIT AND CHAIN), the program must end that.
    /// Throws usage_error while the transaction is open.
    void dismiss();

    /// Of this transaction, even if it was not ended through this object.
    [[nodiscard]] transaction_outcome outcome() const noexcept { return registration_.outcome(); }
    [[nodiscard]] bool is_open() const noexcept { return outcome() == transaction_outcome::open; }
    /// Throws usage_error if it is gone.
    [[nodiscard]] pg::connection& connection() const {
        if (!registration_.on()) refuse("connection()");
        return *registration_.on();
    }

private:
    friend class savepoint;
    template <class Work>
    friend auto run_transaction(pg::connection& on,
                                transaction_options const& how,
                                Work&& work,
                                retry_options const& retry) -> decltype(work(std::declval<transaction&>()));

    pg::connection& require_open(char const* call);
    [[noreturn]] void refuse(char const* call) const;
    [[noreturn]] void refuse_commit() const;
    void finish(transaction_outcome how) noexcept;
    void abandon() noexcept;
    void leave() noexcept;
    /// What run_transaction() does after the work.
    void conclude() {
        if (!registration_.is_finished()) commit();
    }

    transaction_registration registration_;
    int savepoints_ = 0;
};

[[gnu::noinline]] inline transaction::transaction(pg::connection& on, transaction_options const& how) {
    detail::begin_text const begin(how);
    on.require_allowed(begin.c_str());
    if (on.transaction_status() == transaction_state::open || on.transaction_status() == transaction_state::failed)
        detail::throw_usage(detail::message_builder()
                            << "a transaction is already open on this connection; nest with a savepoint");
    result const answer = on.command(begin.c_str());
    if (!on.is_in_block())
        detail::throw_usage(detail::message_builder()
                                << "BEGIN was answered with " << answer.command()
                                << " and no transaction is open: something in between does not preserve transactions; "
                                   "connect to the server itself, or to a pooler in transaction or session mode",
                            effect::not_done);
    on.transactions_.add(registration_, &on);
}

/// Throws unless the transaction is still there.
[[gnu::noinline]] inline pg::connection& transaction::require_open(char const* call) {
    pg::connection* const on = registration_.on();
    if (on && on->is_open() && on->transaction_status() == transaction_state::idle && is_open())
        on->end_transactions(transaction_outcome::unknown, "it was ended through the native handle");
    if (!on || registration_.is_finished() || registration_.gone()) refuse(call);
    return *on;
}

[[noreturn]] ALPHASWARM_COLD inline void transaction::refuse(char const* call) const {
    detail::message_builder why;
    why << call << ": this transaction is ";
    char const* const gone = registration_.gone();
    if (!gone) detail::throw_usage(why << "finished; begin another");
    effect done = effect::unknown;
    char const* what = "whether it is stored, only the database knows";
    if (outcome() == transaction_outcome::committed) done = effect::done, what = "it was committed then";
    if (outcome() == transaction_outcome::rolled_back) done = effect::not_done, what = "nothing of it is stored";
    detail::throw_usage(why << "gone: " << gone << "; " << what << "; begin another", done);
}
[[noreturn]] ALPHASWARM_COLD inline void transaction::refuse_commit() const {
    char const* const gone = registration_.gone();
    if (gone && outcome() == transaction_outcome::rolled_back)
        throw commit_rolled_back(
            (detail::message_builder() << "commit(): this transaction is gone, and nothing of it is stored: " << gone)
                .take());
    if (gone && outcome() == transaction_outcome::unknown)
        throw commit_unknown(
            (
                detail::message_builder()
                << "commit(): this transaction is gone, and whether it is stored only the database knows: " << gone)
                .take());
    refuse("commit()");
}

[[gnu::noinline]] inline void transaction::finish(transaction_outcome how) noexcept {
    savepoints_ = 0;
    if (!registration_.on()) return;
    pg::connection& on = *registration_.on();
    on.transactions_.finish(registration_, how);
    on.cache_.hide(on.transactions_.is_blocked());
}

[[gnu::noinline]] inline void transaction::rollback() {
    pg::connection& on = require_open("rollback()");
    on.stream_cancel();
    finish(transaction_outcome::rolled_back);  // even if the connection is lost: so is the transaction
    on.command("rollback");
}

ALPHASWARM_COLD inline void transaction::dismiss() {
    if (registration_.is_finished() || !registration_.on()) return;
    if (!registration_.gone() && registration_.on()->is_open())
        detail::throw_usage(detail::message_builder() << "dismiss(): this transaction is open; commit() or rollback()");
    finish(registration_.gone() ? outcome() : transaction_outcome::rolled_back);
}

ALPHASWARM_COLD inline void transaction::abandon() noexcept {
    if (!registration_.on()) return;
    detail::leaving const limit(registration_.on()->protocol().endpoint());
    try {
        if (!registration_.gone()) return rollback();
        pg::connection* const on = registration_.on();
        if (!on) return;
        finish(outcome());
        if (on->transactions_.has_open() || !on->is_open() || !on->is_in_block()) return;
        on->command("rollback");  // what SQL text began after it belongs to nobody
    } catch (error const&) {  // a lost connection has already been rolled back
    }
}

[[gnu::noinline]] inline void transaction::leave() noexcept {
    pg::connection& on = *registration_.on();
    on.transactions_.remove(registration_);
    on.cache_.hide(on.transactions_.is_blocked());
}

[[gnu::noinline]] inline void transaction::commit() {
    if (registration_.gone()) refuse_commit();
    pg::connection& on = require_open("commit()");
    if (on.is_streaming())
        detail::throw_usage(detail::message_builder() << "commit(): a stream is open; read it to the end or cancel it");
    bool const doomed = on.transaction_status() == transaction_state::failed;
    on.protocol().send("commit");  // throws only if nothing was sent; the destructor then rolls back
    result answer;
    try {
        answer = on.protocol().receive("commit", doomed ? effect::not_done : effect::unknown);
    } catch (commit_unknown const&) {
        finish(transaction_outcome::unknown);
        throw;
    } catch (database_error const&) {  // a failed transaction cannot have been committed when its connection was lost
        if (doomed || on.transaction_status() == transaction_state::idle) finish(transaction_outcome::rolled_back);
        throw;
    }
    on.in_block_ = on.is_in_block();
    bool const committed = std::strcmp(answer.command(), "COMMIT") == 0;
    finish(committed ? on.in_block_ ? transaction_outcome::unknown : transaction_outcome::committed
                     : transaction_outcome::rolled_back);
    if (outcome() == transaction_outcome::committed) [[likely]]
        return;
    if (committed)
        throw commit_unknown(
            "COMMIT was answered with COMMIT and a transaction is still open; whether this one is stored, only the "
            "database knows");
    detail::message_builder message;
    message << "COMMIT was answered with " << answer.command()
            << ": a statement of this transaction had failed, so nothing was stored; roll back to a savepoint where a "
               "failure "
               "is expected";
    throw commit_rolled_back(message.take());
}

/// Calls `work(transaction&)` within a transaction and commits, unless the work ended it itself. If the server reports
/// a conflict (is_retryable()), everything is rolled back and the work is called again, so it must have no effects
/// outside the database. Never repeats after a COMMIT whose outcome is unknown, and throws if the work lost the
/// transaction. Returns what the work returns.
template <class Work>
auto run_transaction(pg::connection& on, transaction_options const& how, Work&& work, retry_options const& retry)
    -> decltype(work(std::declval<transaction&>())) {
    for (int attempt = 1;; ++attempt) {
        transaction tx(on, how);
        try {
            if constexpr (std::is_void_v<decltype(work(tx))>) {
                work(tx);
                tx.conclude();
                return;
            } else {
                decltype(work(tx)) value = work(tx);
                tx.conclude();
                return value;
            }
        } catch (database_error const& conflict) {
            bool const traceless = tx.is_open() || tx.outcome() == transaction_outcome::rolled_back;
            if (!conflict.is_retryable() || !traceless || attempt >= retry.attempts) throw;
            if (tx.is_open()) tx.rollback();
        }
        // Competitors must not wake up at the same time: each connection's server process gets its own fraction of the
        // pause.
        unsigned const pause = static_cast<unsigned>(retry.first_pause_ms) << (attempt < 10 ? attempt - 1 : 9);
        unsigned const spread = static_cast<unsigned>(on.process_id()) * 2654435761u >> 16;
        if (pause) pg::pause(milliseconds(static_cast<int>(pause / 2 + spread % pause / 2)));
    }
}
template <class Work>
auto run_transaction(connection& on, transaction_options const& how, Work&& work)
    -> decltype(work(std::declval<transaction&>())) {
    return run_transaction(on, how, static_cast<Work&&>(work), retry_options{});
}
template <class Work>
auto run_transaction(connection& on, Work&& work) -> decltype(work(std::declval<transaction&>())) {
    return run_transaction(on, transaction_options{}, static_cast<Work&&>(work), retry_options{});
}
namespace detail {
/// A session, whose connection is used. A transaction has a connection too, but is not one of these.
template <class On>
concept lends_connection = !std::is_same_v<On, transaction> && requires(On& on) {
    { on.connection() } -> std::same_as<connection&>;
};
}  // namespace detail
/// The same on the connection of a session.
template <detail::lends_connection On, class Work>
auto run_transaction(On& on, transaction_options const& how, Work&& work, retry_options const& retry = {})
    -> decltype(work(std::declval<transaction&>())) {
    return run_transaction(on.connection(), how, static_cast<Work&&>(work), retry);
}
template <detail::lends_connection On, class Work>
auto run_transaction(On& on, Work&& work) -> decltype(work(std::declval<transaction&>())) {
    return run_transaction(on.connection(), transaction_options{}, static_cast<Work&&>(work), retry_options{});
}

}  // namespace alphaswarm::pg

namespace alphaswarm {
using pg::isolation;
using pg::run_transaction;
using pg::transaction;
using pg::transaction_options;
}  // namespace alphaswarm
