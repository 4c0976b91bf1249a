// SPDX-License-Identifier: BSL-1.0
// How a transaction or a stream and its connection find each other.  A connection moves, is assigned to, reset and
// destroyed while objects that use it live on; each of them has a seat, which the connection knows: it follows a
// move, and is told when what it stood for is gone.  So nobody keeps a pointer that is out of date, and nobody takes
// another server transaction for his own.
#pragma once

#include <utility>

namespace alphaswarm::pg {

class connection;

/// Where a transaction stands; `unknown` after a COMMIT whose answer was lost.
enum class transaction_outcome : unsigned char { open, committed, rolled_back, unknown };

/// A transaction object's side. It stays where it was made.
class transaction_registration {
public:
    transaction_registration() = default;
    transaction_registration(transaction_registration const&) = delete;
    transaction_registration& operator=(transaction_registration const&) = delete;

    /// Null when there is no connection any more.
    [[nodiscard]] connection* on() const noexcept { return on_; }
    [[nodiscard]] transaction_outcome outcome() const noexcept { return outcome_; }
    /// The object has ended it, or was told to let go.
    [[nodiscard]] bool is_finished() const noexcept { return finished_; }
    /// How the server's transaction ended although its object did not end it; null where it did not.
    [[nodiscard]] char const* gone() const noexcept { return finished_ ? nullptr : gone_; }

private:
    friend class transaction_registry;
    connection* on_ = nullptr;
    transaction_registration* next_ = nullptr;
    char const* gone_ = nullptr;
    transaction_outcome outcome_ = transaction_outcome::open;
    bool finished_ = false;
};

/// A connection's side: those that were begun on it, in a list of their own making.
class transaction_registry {
public:
    transaction_registry() = default;
    transaction_registry(transaction_registry&& other) noexcept
        : first_(std::exchange(other.first_, nullptr)),
          blocked_(std::exchange(other.blocked_, false)) {}
    transaction_registry& operator=(transaction_registry&&) = delete;

    [[nodiscard]] bool is_empty() const noexcept { return !first_; }
    /// One of them is gone while its object lives: what is sent now would be part of no transaction, or of another.
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
    /// Its object has ended it.
    void finish(transaction_registration& one, transaction_outcome how) noexcept {
        one.finished_ = true;
        one.outcome_ = how;
        if (blocked_) update_blocked();
    }
    /// All that are open have ended, and not by their objects. `why` is a constant.
    [[gnu::noinline, gnu::cold]] void end(transaction_outcome how, char const* why) noexcept {
        for (transaction_registration* one = first_; one; one = one->next_)
            if (!one->finished_ && !one->gone_) one->gone_ = why, one->outcome_ = how;
        update_blocked();
    }
    /// They are of this connection now, and those of `other` too.
    [[gnu::noinline, gnu::cold]] void follow(connection* to, transaction_registry* other = nullptr) noexcept {
        if (other) {
            transaction_registration** at = &first_;
            while (*at) at = &(*at)->next_;
            *at = std::exchange(other->first_, nullptr);
            other->blocked_ = false;
        }
        for (transaction_registration* one = first_; one; one = one->next_) one->on_ = to;
        update_blocked();
    }
    /// There is no connection any more.
    [[gnu::noinline, gnu::cold]] void leave() noexcept {
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

/// A stream's side; a connection serves one at a time.
class stream_registration {
public:
    stream_registration() = default;
    stream_registration(stream_registration const&) = delete;
    stream_registration& operator=(stream_registration const&) = delete;

    /// Null when the rows are not to be had any more.
    [[nodiscard]] connection* on() const noexcept { return on_; }
    /// Why, where that was not the end of the rows.
    [[nodiscard]] char const* gone() const noexcept { return gone_; }

private:
    friend class connection;
    friend class stream;
    connection* on_ = nullptr;
    char const* gone_ = nullptr;
};

}  // namespace alphaswarm::pg
