// SPDX-License-Identifier: BSL-1.0
// A part of a transaction that may fail by itself. PostgreSQL fails the whole transaction with its first failed
// statement; rolling back to a savepoint recovers it. Savepoints nest as scopes do.
#pragma once

#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/transaction.hpp>

namespace alphaswarm::pg {

/// Rolls back at the end of its scope unless released; the transaction must outlive it.
///
///     savepoint attempt(tx);
///     try { ...; attempt.release(); } catch (database_error const&) { attempt.rollback(); }
class savepoint {
public:
    explicit savepoint(transaction& within) : within_(within), depth_(within.savepoints_ + 1) {
        run(within.require_open("savepoint"), "savepoint ");
        within_.savepoints_ = depth_;
    }
    savepoint(savepoint const&) = delete;
    savepoint& operator=(savepoint const&) = delete;
    ~savepoint() {
        if (!open_ || !within_.is_open() || within_.savepoints_ < depth_ || !within_.registration_.on()) return;
        detail::leaving const limit(within_.registration_.on()->protocol().endpoint());
        try {
            within_.savepoints_ = depth_;
            rollback();
        } catch (error const&) {  // the transaction has failed or is lost: COMMIT will report it
        }
    }

    /// Keeps its work as part of the transaction.
    void release() {
        run(require_innermost("release()"), "release savepoint ");
        close();
    }
    /// Undoes its work; the transaction continues, even after a failed statement.
    void rollback() {
        connection& on = require_innermost("rollback()");
        on.stream_cancel();
        run(on, "rollback to savepoint ");
        run(on, "release savepoint ");
        close();
    }

private:
    connection& require_innermost(char const* call) const {
        connection& on = within_.require_open("savepoint");
        if (!open_ || within_.savepoints_ != depth_)
            detail::throw_usage(detail::message_builder() << "savepoint " << call
                                                          << (open_ ? ": an inner savepoint is open; finish that first"
                                                                    : ": it is already finished"));
        return on;
    }
    [[gnu::noinline]] void run(connection& on, char const* command) {
        detail::message_builder sql;
        sql << command << "alphaswarm_" << depth_;
        on.command(sql.text().c_str());
    }
    void close() noexcept {
        open_ = false;
        within_.savepoints_ = depth_ - 1;
    }

    transaction& within_;
    int depth_;
    bool open_ = true;
};

}  // namespace alphaswarm::pg

namespace alphaswarm {
using pg::savepoint;
}  // namespace alphaswarm
