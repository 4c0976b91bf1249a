// SPDX-License-Identifier: BSL-1.0
// The name of a type with its length, made while compiling: "bit varying(64)", "character(3)".
#pragma once

#include <cstddef>
#include <string_view>

namespace alphaswarm::types::detail {

struct sized_name {
    char chars[32]{};
    std::size_t size = 0;

    /// No length where that is 0.
    consteval sized_name(std::string_view type, std::size_t length) {
        for (char c : type) chars[size++] = c;
        if (length == 0) return;
        chars[size++] = '(';
        std::size_t power = 1;
        while (length / power >= 10) power *= 10;
        for (; power > 0; power /= 10) chars[size++] = static_cast<char>('0' + length / power % 10);
        chars[size++] = ')';
    }
    [[nodiscard]] constexpr std::string_view view() const { return {chars, size}; }
};

}  // namespace alphaswarm::types::detail
