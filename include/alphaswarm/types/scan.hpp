// SPDX-License-Identifier: BSL-1.0
// Reading and writing the short texts of dates, times and identifiers: a cursor over a string_view that works at
// compile time, and the one error for malformed text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>

namespace alphaswarm::types::detail {

/// `'31.12.' is no date: expected YYYY-MM-DD`
[[noreturn]] ALPHASWARM_COLD inline void malformed(std::string_view found,
                                                   std::string_view type,
                                                   std::string_view expected) {
    std::string message = "'";
    message.append(found.substr(0, 80)).append(found.size() > 80 ? "...' is no " : "' is no ").append(type);
    throw error(message.append(": expected ").append(expected));
}

[[noreturn]] ALPHASWARM_COLD inline void out_of_range(std::string_view type, std::string_view range) {
    throw error(std::string(type).append(" out of range: PostgreSQL keeps ").append(range));
}

struct scanner {
    std::string_view rest;

    [[nodiscard]] constexpr bool done() const { return rest.empty(); }
    [[nodiscard]] constexpr bool at_digit() const { return !rest.empty() && rest[0] >= '0' && rest[0] <= '9'; }

    constexpr bool skip(std::string_view word) {
        if (rest.substr(0, word.size()) != word) return false;
        rest.remove_prefix(word.size());
        return true;
    }
    /// A run of at least `fewest` and at most `most` digits; `most` is at most 18.
    constexpr bool number(std::int64_t& out, std::size_t fewest, std::size_t most) {
        std::size_t count = 0;
        for (out = 0; at_digit() && count < most; ++count) {
            out = out * 10 + (rest[0] - '0');
            rest.remove_prefix(1);
        }
        return count >= fewest && !at_digit();
    }
    /// Digits after a decimal point as millionths; a fraction that PostgreSQL could not store is refused rather than
    /// rounded.
    constexpr bool millionths(std::int64_t& out) {
        std::size_t count = 0;
        for (out = 0; at_digit(); ++count) {
            if (count < 6) out = out * 10 + (rest[0] - '0');
            else if (rest[0] != '0') return false;
            rest.remove_prefix(1);
        }
        for (std::size_t i = count; i < 6; ++i) out *= 10;
        return count > 0;
    }
};

/// Appends a nonnegative number, padded with zeros to `width`.
inline void append_padded(std::string& out, std::int64_t number, std::size_t width) {
    char digits[20];
    std::size_t at = sizeof digits;
    do {
        digits[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number != 0);
    std::size_t const count = sizeof digits - at;
    if (count < width) out.append(width - count, '0');
    out.append(digits + at, count);
}

/// Appends `.25` for 250000 millionths, and nothing for zero.
inline void append_millionths(std::string& out, std::int64_t millionths) {
    if (millionths == 0) return;
    out += '.';
    append_padded(out, millionths, 6);
    while (out.back() == '0') out.pop_back();
}

}  // namespace alphaswarm::types::detail
