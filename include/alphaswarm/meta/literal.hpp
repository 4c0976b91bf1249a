// SPDX-License-Identifier: BSL-1.0
// Words that a program spells out, as a parameter: a string literal, or text that knows its size.  While compiling,
// std::string_view counts the characters of a literal one by one, 20,000 instructions of g++ for each; the compiler
// itself knows the number at once.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/meta/characters.hpp>

namespace alphaswarm::meta {

/// A string literal (up to its first NUL) or a view, taken without a look at each character. Refers to what it is made of.
struct literal {
    characters text{};

    constexpr literal() = default;
    constexpr literal(char const* words) : text{words, __builtin_strlen(words)} {}
    constexpr literal(char const* first, std::size_t size) : text{first, size} {}
    constexpr literal(std::string_view words) : text{words.data(), words.size()} {}
    constexpr literal(characters words) : text(words) {}
    constexpr operator std::string_view() const { return text; }
    constexpr operator characters() const { return text; }
};

}  // namespace alphaswarm::meta
