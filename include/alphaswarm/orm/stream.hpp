// SPDX-License-Identifier: BSL-1.0
// Rows as they arrive: memory for one row, whatever the size of the result.
#pragma once

#include <cstddef>
#include <utility>

#include <alphaswarm/orm/execution.hpp>
#include <alphaswarm/orm/rows.hpp>
#include <alphaswarm/pg/connection.hpp>

namespace alphaswarm::orm {

/// The rows of a running statement, once through. Destroying it early gives up the rest; a transaction that is open
/// fails then, as PostgreSQL's cancel does.
template <class S>
class row_stream {
public:
    class iterator {
    public:
        using value_type = row_of<S>;
        using difference_type = std::ptrdiff_t;
        iterator() = default;
        explicit iterator(row_stream* from) : from_(from) { ++*this; }
        [[nodiscard]] row_of<S> const& operator*() const { return from_->row_; }
        [[nodiscard]] row_of<S> const* operator->() const { return &from_->row_; }
        iterator& operator++() {
            if (!from_->next()) from_ = nullptr;
            return *this;
        }
        void operator++(int) { ++*this; }
        [[nodiscard]] bool operator==(iterator const& other) const { return from_ == other.from_; }

    private:
        row_stream* from_ = nullptr;
    };

    explicit row_stream(pg::connection& running) : connection_(&running) {}
    row_stream(row_stream&& other) noexcept : connection_(std::exchange(other.connection_, nullptr)) {}
    row_stream& operator=(row_stream&&) = delete;
    ~row_stream() {
        if (connection_) connection_->stream_cancel();
    }

    [[nodiscard]] iterator begin() { return iterator(this); }
    [[nodiscard]] iterator end() { return {}; }

private:
    bool next() {
        pg::result const got = connection_->stream_next();
        if (!got) {
            connection_ = nullptr;
            return false;
        }
        detail::read_one<S>(row_, got);
        return true;
    }

    pg::connection* connection_;
    row_of<S> row_{};
};

}  // namespace alphaswarm::orm
