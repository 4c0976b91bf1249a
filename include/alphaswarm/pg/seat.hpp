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
class transaction_seat {
public:
    transaction_seat() = default;
    transaction_seat(transaction_seat const&) = delete;
    transaction_seat& operator=(transaction_seat const&) = delete;

    /// Null when there is no connection any more.
    [[nodiscard]] connection* on() const noexcept { return on_; }
    [[nodiscard]] transaction_outcome outcome() const noexcept { return outcome_; }
    /// The object has ended it, or was told to let go.
    [[nodiscard]] bool is_finished() const noexcept { return finished_; }
    /// How the server's transaction ended although its object did not end it; null where it did not.
    [[nodiscard]] char const* gone() const noexcept { return finished_ ? nullptr : gone_; }

private:
    friend class transaction_seats;
    connection* on_ = nullptr;
    transaction_seat* next_ = nullptr;
    char const* gone_ = nullptr;
    transaction_outcome outcome_ = transaction_outcome::open;
    bool finished_ = false;
};

/// A connection's side: those that were begun on it, in a list of their own making.
class transaction_seats {
public:
    transaction_seats() = default;
    transaction_seats(transaction_seats&& other) noexcept
        : first_(std::exchange(other.first_, nullptr)),
          barred_(std::exchange(other.barred_, false)) {}
    transaction_seats& operator=(transaction_seats&&) = delete;

    [[nodiscard]] bool is_empty() const noexcept { return !first_; }
    /// One of them is gone while its object lives: what is sent now would be part of no transaction, or of another.
    [[nodiscard]] bool is_barred() const noexcept { return barred_; }
    [[nodiscard]] bool has_open() const noexcept {
        for (transaction_seat const* one = first_; one; one = one->next_)
            if (!one->finished_ && !one->gone_) return true;
        return false;
    }
    [[nodiscard]] char const* why_barred() const noexcept {
        for (transaction_seat const* one = first_; one; one = one->next_)
            if (one->gone()) return one->gone();
        return "";
    }

    void add(transaction_seat& one, connection* on) noexcept {
        one.on_ = on;
        one.next_ = std::exchange(first_, &one);
    }
    [[gnu::noinline]] void remove(transaction_seat& one) noexcept {
        for (transaction_seat** at = &first_; *at; at = &(*at)->next_)
            if (*at == &one) {
                *at = one.next_;
                break;
            }
        one.on_ = nullptr;
        look();
    }
    /// Its object has ended it.
    void finish(transaction_seat& one, transaction_outcome how) noexcept {
        one.finished_ = true;
        one.outcome_ = how;
        if (barred_) look();
    }
    /// All that are open have ended, and not by their objects. `why` is a constant.
    [[gnu::noinline, gnu::cold]] void end(transaction_outcome how, char const* why) noexcept {
        for (transaction_seat* one = first_; one; one = one->next_)
            if (!one->finished_ && !one->gone_) one->gone_ = why, one->outcome_ = how;
        look();
    }
    /// They are of this connection now, and those of `other` too.
    [[gnu::noinline, gnu::cold]] void follow(connection* to, transaction_seats* other = nullptr) noexcept {
        if (other) {
            transaction_seat** at = &first_;
            while (*at) at = &(*at)->next_;
            *at = std::exchange(other->first_, nullptr);
            other->barred_ = false;
        }
        for (transaction_seat* one = first_; one; one = one->next_) one->on_ = to;
        look();
    }
    /// There is no connection any more.
    [[gnu::noinline, gnu::cold]] void leave() noexcept {
        while (first_) {
            transaction_seat& one = *std::exchange(first_, first_->next_);
            one.on_ = nullptr;
            one.next_ = nullptr;
        }
        barred_ = false;
    }

private:
    void look() noexcept {
        barred_ = false;
        for (transaction_seat const* one = first_; one; one = one->next_) barred_ = barred_ || one->gone();
    }

    transaction_seat* first_ = nullptr;
    bool barred_ = false;
};

/// A stream's side; a connection serves one at a time.
class stream_seat {
public:
    stream_seat() = default;
    stream_seat(stream_seat const&) = delete;
    stream_seat& operator=(stream_seat const&) = delete;

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
