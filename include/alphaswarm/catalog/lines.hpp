// SPDX-License-Identifier: BSL-1.0
// Text as tables. Lines of one width are located by position and binary searched; names of any length lead to
// consecutive lines. A compiler pays for each character it examines, so nothing here searches for the end of a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace alphaswarm::catalog {

/// The lines of one name.
struct group {
    char const* first = nullptr;  ///< null: there is no such name
    std::size_t count = 0;
};

namespace detail {

/// Three digits.
constexpr std::uint32_t number_at(char const* at) {
    return static_cast<std::uint32_t>((at[0] - '0') * 100 + (at[1] - '0') * 10 + (at[2] - '0'));
}
constexpr std::size_t digit_at(char const* at) { return static_cast<std::size_t>(*at - '0'); }

/// As many digits as there are; `at` is advanced past them.
constexpr std::size_t read_number(char const*& at) {
    std::size_t number = 0;
    for (; *at >= '0' && *at <= '9'; ++at) number = number * 10 + digit_at(at);
    return number;
}

/// The first line of a sorted table for which `is_before(line)` is false; null if there is none. `width` includes the
/// line's end.
template <std::size_t N, class Before>
constexpr char const* find_line(char const (&lines)[N], std::size_t width, Before const& is_before) {
    std::size_t low = 0, high = N / width;  // the last line ends with a NUL
    while (low < high) {
        std::size_t const middle = (low + high) / 2;
        if (is_before(lines + middle * width)) low = middle + 1;
        else high = middle;
    }
    return low < N / width ? lines + low * width : nullptr;
}

/// Looks a name up in lines of `name first count` that are sorted.
template <std::size_t N>
constexpr group find_group(char const (&names)[N], char const* rows, std::string_view name) {
    char const* const wanted = name.data();
    std::size_t const size = name.size();
    std::size_t low = 0, high = N;  // both at the beginning of a line
    while (low < high) {
        std::size_t begin = low + (high - low) / 2;
        while (begin > low && names[begin - 1] != '\n') --begin;
        char const* const line = names + begin;
        std::size_t same = 0;
        while (same < size && line[same] == wanted[same]) ++same;
        char const differs = line[same];
        if (same == size && differs == ' ') {
            char const* at = line + same + 1;
            std::size_t const first = read_number(at), count = read_number(++at);
            return {rows + first, count};
        }
        // a space sorts before every character that a name may contain
        if (same < size && static_cast<unsigned char>(differs) < static_cast<unsigned char>(wanted[same])) {
            low = begin + same;
            while (low < N && names[low++] != '\n') {
            }
        } else high = begin;
    }
    return {};
}

}  // namespace detail

}  // namespace alphaswarm::catalog
