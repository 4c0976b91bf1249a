// SPDX-License-Identifier: BSL-1.0
// Text from the program as a parameter: a string literal, or text that knows its size. At compile time,
// std::string_view counts the characters of a literal one by one, which takes g++ 20,000 instructions each time; the
// compiler itself knows the number at once.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>

#include <alphaswarm/meta/characters.hpp>

namespace alphaswarm::meta {

/// A string literal or a view, taken without looking at each character. Refers to the text it was made from. An array
/// may be padded with NULs; a literal that continues after a NUL is taken whole, so that a rule can see it.
struct literal {
    characters text{};

    constexpr literal() = default;
    template <std::same_as<char const*> Pointer>
    constexpr literal(Pointer const& words) : text{words, __builtin_strlen(words)} {}
    template <std::size_t N>
    constexpr literal(char const (&words)[N]) : text{words, __builtin_strlen(words)} {
        if (text.size() + 1 < N) take_whole(words, N);
    }
    constexpr literal(char const* first, std::size_t size) : text{first, size} {}
    constexpr literal(std::string_view words) : text{words.data(), words.size()} {}
    constexpr literal(characters words) : text(words) {}
    constexpr operator std::string_view() const { return text; }
    constexpr operator characters() const { return text; }

private:
    constexpr void take_whole(char const* words, std::size_t room) {
        std::size_t size = room;
        while (size > text.size() && words[size - 1] == 0) --size;
        if (size > text.size()) text = {words, size};
    }
};

}  // namespace alphaswarm::meta
