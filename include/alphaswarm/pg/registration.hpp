// SPDX-License-Identifier: BSL-1.0
// How a transaction or a stream and its connection find each other.  A connection can be moved, assigned to, reset or
// destroyed while objects that use it live on.  Each of them registers with the connection: its registration follows a
// move, and is notified when the server transaction or the rows behind it are gone.  So no object keeps a dangling
// pointer, and none mistakes another server transaction for its own.
#pragma once

#include <alphaswarm/meta/cold.hpp>

#include <utility>

namespace alphaswarm::pg {

class connection;

/// Where a transaction stands; `unknown` after a COMMIT whose answer was lost.
enum class transaction_outcome : unsigned char { open, committed, rolled_back, unknown };

/// Held by a transaction object. It cannot be copied or moved.
class transaction_registration {
public:
    transaction_registration() = default;
    transaction_registration(transaction_registration const&) = delete;
    transaction_registration& operator=(transaction_registration const&) = delete;

    /// Null once the connection is gone.
    [[nodiscard]] connection* on() const noexcept { return on_; }
    [[nodiscard]] transaction_outcome outcome() const noexcept { return outcome_; }
    /// The object has ended the transaction or was dismissed.
    [[nodiscard]] bool is_finished() const noexcept { return finished_; }
    /// Why the server's transaction ended without its object; null while it has not.
    [[nodiscard]] char const* gone() const noexcept { return finished_ ? nullptr : gone_; }

private:
    friend class transaction_registry;
    connection* on_ = nullptr;
    transaction_registration* next_ = nullptr;
    char const* gone_ = nullptr;
    transaction_outcome outcome_ = transaction_outcome::open;
    bool finished_ = false;
};

/// Held by a connection: the transactions begun on it, as an intrusive list.
class transaction_registry {
public:
    transaction_registry() = default;
    transaction_registry(transaction_registry&& other) noexcept
        : first_(std::exchange(other.first_, nullptr)),
          blocked_(std::exchange(other.blocked_, false)) {}
    transaction_registry& operator=(transaction_registry&&) = delete;

    [[nodiscard]] bool is_empty() const noexcept { return !first_; }
    /// A transaction is gone while its object lives on: a statement sent now would run outside it, or in another one.
    [[nodiscard]] bool is_blocked() const noexcept { return blocked_; }
    [[nodiscard]] bool has_open() const noexcept {
        for (transaction_registration const* one = first_; one; one = one->next_)
            if (!one->finished_ && !one->gone_) return true;
        return false;
    }
    [[nodiscard]] char const* why_blocked() const noexcept {
        for (transaction_registration const* one = first_; one; one = one->next_)
            if (one->gone()) return one->gone();
        return "";
    }

    void add(transaction_registration& one, connection* on) noexcept {
        one.on_ = on;
        one.next_ = std::exchange(first_, &one);
    }
    [[gnu::noinline]] void remove(transaction_registration& one) noexcept {
        for (transaction_registration** at = &first_; *at; at = &(*at)->next_)
            if (*at == &one) {
                *at = one.next_;
                break;
            }
        one.on_ = nullptr;
        update_blocked();
    }
    /// The object has ended its transaction.
    void finish(transaction_registration& one, transaction_outcome how) noexcept {
        one.finished_ = true;
        one.outcome_ = how;
        if (blocked_) update_blocked();
    }
    /// All open transactions have ended, though not through their objects. `why` must be a string literal.
    ALPHASWARM_COLD void end(transaction_outcome how, char const* why) noexcept {
        for (transaction_registration* one = first_; one; one = one->next_)
            if (!one->finished_ && !one->gone_) one->gone_ = why, one->outcome_ = how;
        update_blocked();
    }
    /// All registrations now belong to this connection, and those of `other` too.
    ALPHASWARM_COLD void follow(connection* to, transaction_registry* other = nullptr) noexcept {
        if (other) {
            transaction_registration** at = &first_;
            while (*at) at = &(*at)->next_;
            *at = std::exchange(other->first_, nullptr);
            other->blocked_ = false;
        }
        for (transaction_registration* one = first_; one; one = one->next_) one->on_ = to;
        update_blocked();
    }
    /// The connection is being destroyed.
    ALPHASWARM_COLD void leave() noexcept {
        while (first_) {
            transaction_registration& one = *std::exchange(first_, first_->next_);
            one.on_ = nullptr;
            one.next_ = nullptr;
        }
        blocked_ = false;
    }

private:
    void update_blocked() noexcept {
        blocked_ = false;
        for (transaction_registration const* one = first_; one; one = one->next_) blocked_ = blocked_ || one->gone();
    }

    transaction_registration* first_ = nullptr;
    bool blocked_ = false;
};

/// Held by a stream; a connection serves one at a time.
class stream_registration {
public:
    stream_registration() = default;
    stream_registration(stream_registration const&) = delete;
    stream_registration& operator=(stream_registration const&) = delete;

    /// Null once no more rows can be read.
    [[nodiscard]] connection* on() const noexcept { return on_; }
    /// Why, unless the rows simply ended.
    [[nodiscard]] char const* gone() const noexcept { return gone_; }

private:
    friend class connection;
    friend class stream;
    connection* on_ = nullptr;
    char const* gone_ = nullptr;
};

}  // namespace alphaswarm::pg
