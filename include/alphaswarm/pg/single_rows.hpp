// SPDX-License-Identifier: BSL-1.0
// A running statement whose rows arrive one by one: libpq's single row mode. The reader is told of the end of the rows,
// an error, or that they were broken off, and these three are never confused.
#pragma once

#include <utility>

#include <libpq-fe.h>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/limits.hpp>
#include <alphaswarm/pg/protocol.hpp>
#include <alphaswarm/pg/result.hpp>

namespace alphaswarm::pg {

/// Of one connection; move-only. While it is open, the connection serves nothing else.
class single_rows {
public:
    single_rows() = default;
    single_rows(single_rows&& other) noexcept
        : sql_(std::exchange(other.sql_, nullptr)),
          first_(std::exchange(other.first_, nullptr)),
          if_lost_(other.if_lost_),
          broken_off_(std::exchange(other.broken_off_, nullptr)) {}
    single_rows& operator=(single_rows&&) = delete;
    ~single_rows() {
        if (first_) PQclear(first_);
    }

    [[nodiscard]] bool is_open() const noexcept { return sql_ != nullptr; }
    /// `first` is its first row, which it keeps.
    void open(char const* sql, PGresult* first, effect if_lost) noexcept {
        sql_ = sql;
        first_ = first;
        if_lost_ = if_lost;
        broken_off_ = nullptr;
    }
    /// One row, or an empty result after the last and if nothing was begun; usage_error if the rest was broken off.
    result next(protocol& over) {
        if (!sql_) [[unlikely]]
            return at_end();
        over.endpoint().require_own();
        if (first_) [[unlikely]]
            return result(std::exchange(first_, nullptr));
        PGresult* const row = over.wait_result();
        if (PQresultStatus(row) == PGRES_SINGLE_TUPLE) [[likely]]
            return result(row);
        over.drain(row, std::exchange(sql_, nullptr), if_lost_);
        return {};
    }
    /// It now belongs to another connection.
    [[gnu::noinline]] void break_off(char const* why) noexcept {
        if (!sql_) return;
        close();
        broken_off_ = why;
    }
    /// Abandons the rest: rows still to come are cancelled on the server, those that have arrived are dropped. Takes at
    /// most default_limits::leaving_ms; after that the connection is closed.
    void cancel(protocol& over) noexcept;
    /// Takes over the other's rows, if it has any.
    void take(single_rows& other) noexcept {
        if (!other.sql_) return;
        open(std::exchange(other.sql_, nullptr), std::exchange(other.first_, nullptr), other.if_lost_);
    }

private:
    void close() noexcept {
        sql_ = nullptr;
        PQclear(std::exchange(first_, nullptr));
    }
    ALPHASWARM_COLD result at_end() const {
        if (broken_off_)
            detail::throw_usage(detail::message_builder()
                                << "stream_next(): the stream did not come to its end: " << broken_off_);
        return {};
    }

    char const* sql_ = nullptr;
    PGresult* first_ = nullptr;
    effect if_lost_ = effect::unknown;
    char const* broken_off_ = nullptr;  // why it ended before its rows did
};

ALPHASWARM_COLD inline void single_rows::cancel(protocol& over) noexcept {
    if (!sql_) return;
    close();
    if (!over.endpoint().is_own()) return;
    detail::leaving const limit(over.endpoint());
    PQconsumeInput(over.native());
    for (bool asked = false;;) {
        if (!asked && over.is_busy()) {
            asked = true;
            // if that is not accepted, the rest is read and dropped
            over.endpoint().cancel(deadline::in(milliseconds(default_limits::leaving_ms / 2)));
        }
        PGresult* const dropped = over.wait_result();
        if (!dropped) return;
        PQclear(dropped);
    }
}

}  // namespace alphaswarm::pg
