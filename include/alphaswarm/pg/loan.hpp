// SPDX-License-Identifier: BSL-1.0
// What a connection lends to one that sends many statements without waiting: its protocol, in pipeline mode, and what
// is prepared there.  The connection has nothing prepared meanwhile, so whatever else is executed on it takes the long
// way and is refused there: an execution pays nothing for it.
#pragma once

#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/protocol.hpp>
#include <alphaswarm/pg/statement_cache.hpp>

namespace alphaswarm::pg {

/// Stays where it is; its connection neither moves nor goes before it is given back.
class loan {
public:
    /// `sql` is for the message. Throws usage_error where the connection is at work, or would refuse that statement.
    loan(connection& from, char const* sql)
        : from_(from),
          nonblocking_(from.protocol().is_nonblocking()),
          prepared_(from.lend(sql)) {
        protocol().nonblocking(false);
    }
    loan(loan const&) = delete;
    loan& operator=(loan const&) = delete;
    ~loan() { give_back(); }

    [[nodiscard]] pg::protocol& protocol() const noexcept { return from_.protocol(); }
    /// What was prepared when it was lent.
    [[nodiscard]] statement_cache& prepared() noexcept { return prepared_; }
    /// For when every answer was read, or the connection is lost; more than once is once.
    void give_back() noexcept {
        if (is_given_back_) return;
        is_given_back_ = true;
        from_.take_back(prepared_);
        protocol().nonblocking(nonblocking_);
    }
    [[nodiscard]] bool is_given_back() const noexcept { return is_given_back_; }

private:
    connection& from_;
    bool const nonblocking_;  // as the connection was
    bool is_given_back_ = false;
    statement_cache prepared_;
};

}  // namespace alphaswarm::pg
