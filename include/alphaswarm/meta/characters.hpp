// SPDX-License-Identifier: BSL-1.0
// Text in constants, as plain data. A constant with many facts, most of them not given, is copied at every step of its
// construction; g++ copies member by member what was initialised, and skips what `{}` leaves zero. A std::string_view
// always initialises itself, so facts hold this instead.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string_view>

namespace alphaswarm::meta {

/// A std::string_view without constructors. Refers to the text it was made from; `{}` is empty.
struct characters {
    char const* first;
    std::size_t count;

    [[nodiscard]] constexpr char const* data() const { return first; }
    [[nodiscard]] constexpr std::size_t size() const { return count; }
    [[nodiscard]] constexpr bool empty() const { return count == 0; }
    [[nodiscard]] constexpr char const* begin() const { return first; }
    [[nodiscard]] constexpr char const* end() const { return first + count; }
    constexpr operator std::string_view() const { return {first, count}; }

    friend constexpr bool operator==(characters const& a, characters const& b) {
        return std::string_view(a) == std::string_view(b);
    }
    friend constexpr bool operator==(characters const& a, std::string_view b) { return std::string_view(a) == b; }
    template <class Traits>
    friend std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, characters text) {
        return out << std::string_view(text);
    }
};

}  // namespace alphaswarm::meta
