// SPDX-License-Identifier: BSL-1.0
// Rows as they arrive: memory for one row, whatever the size of the result.
#pragma once

#include <cstddef>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/orm/core/execution.hpp>
#include <alphaswarm/orm/core/rows.hpp>
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/stream.hpp>

namespace alphaswarm::orm {

/// The rows of a running statement, readable once: either all of them or an error, even if the session moves in the
/// meantime. A second loop is refused; an error that stopped the first is thrown again. Destroying it early abandons
/// the rest; an open transaction then fails, as with any cancellation in PostgreSQL.
template <class S>
class row_stream {
public:
    /// Belongs to its stream, which must stay where it is during iteration.
    class iterator {
    public:
        using value_type = row_of<S>;
        using difference_type = std::ptrdiff_t;
        iterator() = default;
        explicit iterator(row_stream* from) : from_(from) {}
        [[nodiscard]] row_of<S> const& operator*() const {
            if (is_end()) [[unlikely]]
                refuse();
            return from_->row_;
        }
        [[nodiscard]] row_of<S> const* operator->() const { return &**this; }
        iterator& operator++() {
            if (is_end()) [[unlikely]]
                refuse();
            from_->advance();
            return *this;
        }
        void operator++(int) { ++*this; }
        [[nodiscard]] bool operator==(iterator const& other) const {
            return is_end() ? other.is_end() : from_ == other.from_;
        }

    private:
        [[nodiscard]] bool is_end() const noexcept { return !from_ || !from_->has_row_; }
        [[noreturn]] ALPHASWARM_COLD void refuse() const {
            if (from_) from_->source_.refuse();
            detail::refuse_end();
        }
        row_stream* from_ = nullptr;
    };

    row_stream(pg::connection& on, pg::statement const& s, pg::parameters const& p) : source_(on, s, p) {}
    row_stream(row_stream&& other) noexcept
        : source_(std::move(other.source_)),
          row_(std::move(other.row_)),
          begun_(std::exchange(other.begun_, false)),
          advanced_(other.advanced_),
          has_row_(std::exchange(other.has_row_, false)) {}
    row_stream& operator=(row_stream&&) = delete;

    /// The first row, which can be requested again until the second is.
    [[nodiscard]] iterator begin() & {
        if (!begun_) {
            has_row_ = next();
            begun_ = true;
        } else if (advanced_) [[unlikely]]
            source_.refuse();
        return iterator(this);
    }
    [[nodiscard]] iterator begin() && {
        static_assert(
            sizeof(S) == 0,
            "AS0613 begin(): the rows are a temporary, destroyed before the iterator is used; loop over them, "
            "or give them a name first");
        return {};
    }
    [[nodiscard]] iterator end() { return {}; }

private:
    void advance() {
        advanced_ = true;
        has_row_ = false;  // even if the next one throws
        has_row_ = next();
    }
    bool next() {
        pg::result const got = source_.next();
        if (!got) return false;
        try {
            detail::read_one<S>(row_, got);
        } catch (pg::decode_error& unreadable) {
            if (!sql::constants<S>::only_reads) unreadable.effect(effect::unknown);  // the rest is abandoned
            source_.fail();
            throw;
        }
        return true;
    }

    pg::stream source_;
    row_of<S> row_{};
    bool begun_ = false, advanced_ = false, has_row_ = false;
};

}  // namespace alphaswarm::orm
