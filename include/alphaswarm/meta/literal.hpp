// SPDX-License-Identifier: BSL-1.0
// Words that a program spells out, as a parameter: a string literal, or text that knows its size.  While compiling,
// std::string_view counts the characters of a literal one by one, 20,000 instructions of g++ for each; the compiler
// itself knows the number at once.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>

#include <alphaswarm/meta/characters.hpp>

namespace alphaswarm::meta {

namespace refusal {
// The sentence of a description that would be cut: it is not constexpr, so reaching it while compiling is the error, and the compiler prints its name.
inline void AS0148_the_words_go_on_behind_a_nul_byte_where_they_would_be_cut_so_take_it_out() {}
}  // namespace refusal

/// A string literal or a view, taken without a look at each character. Refers to what it is made of. A literal that goes on behind a
/// NUL does not build; NULs alone may fill up an array.
struct literal {
    characters text{};

    constexpr literal() = default;
    template <std::same_as<char const*> Pointer>
    constexpr literal(Pointer const& words) : text{words, __builtin_strlen(words)} {}
    template <std::size_t N>
    constexpr literal(char const (&words)[N]) : text{words, __builtin_strlen(words)} {
        if (text.size() + 1 < N) require_end(words, N);
    }
    constexpr literal(char const* first, std::size_t size) : text{first, size} {}
    constexpr literal(std::string_view words) : text{words.data(), words.size()} {}
    constexpr literal(characters words) : text(words) {}
    constexpr operator std::string_view() const { return text; }
    constexpr operator characters() const { return text; }

private:
    constexpr void require_end(char const* words, std::size_t size) const {
        for (std::size_t i = text.size(); i < size; ++i)
            if (words[i] != 0) refusal::AS0148_the_words_go_on_behind_a_nul_byte_where_they_would_be_cut_so_take_it_out();
    }
};

}  // namespace alphaswarm::meta
