// SPDX-License-Identifier: BSL-1.0
// bigint parameters and results by hand: what these tests need of codecs, which have tests of their own.
#pragma once

#include <cstdint>
#include <cstring>
#include <deque>
#include <initializer_list>
#include <string>

#include <alphaswarm/pg/parameters.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/statement.hpp>

namespace alphaswarm::test {

inline constexpr std::uint32_t bigint_types[] = {20, 20, 20, 20};

/// Up to four bigint values, in the arrays that parameters points to.
class bigints {
public:
    bigints(std::initializer_list<std::int64_t> numbers) {
        for (std::int64_t number : numbers) {
            auto const wire = __builtin_bswap64(static_cast<std::uint64_t>(number));
            std::memcpy(bytes_[count_], &wire, 8);
            values_[count_] = bytes_[count_];
            ++count_;
        }
    }
    bigints(bigints const&) = delete;
    operator pg::parameters() const { return {values_, sizes, formats, count_}; }

private:
    static constexpr int sizes[4] = {8, 8, 8, 8}, formats[4] = {1, 1, 1, 1};
    char bytes_[4][8]{};
    char const* values_[4]{};
    int count_ = 0;
};

inline std::int64_t bigint(pg::result const& from, int row = 0, int column = 0) {
    std::uint64_t wire = 0;
    std::memcpy(&wire, from.data(row, column), 8);
    return static_cast<std::int64_t>(__builtin_bswap64(wire));
}

/// A slot for a statement that a test makes; it lives as long as the program. Not thread safe.
inline pg::statement_slot* fresh_slot() {
    static std::deque<pg::statement_slot> all;
    return &all.emplace_back();
}

/// A statement of bigints with a slot of its own; the texts must outlive it.
inline pg::statement bigint_statement(char const* name, char const* sql, int parameters, int results) {
    return {name, sql, bigint_types, parameters, bigint_types, results, fresh_slot()};
}

/// The first value of a query in text.
inline std::string text_of(pg::result const& from) { return from.data(0, 0); }

}  // namespace alphaswarm::test
