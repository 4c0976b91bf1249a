// SPDX-License-Identifier: BSL-1.0
// A rule's answer, and how it reaches the user as the compiler's first error. A verdict is an ordinary value that tests
// can read; a refusal is trimmed to its exact length and becomes a template argument of a constraint (clang) or of a
// variable (g++), the two places where the compilers print it in full.
//
//     if constexpr (!accepts<my_rule<T>>)
//         static_assert(holds<sentence<my_rule<T>>()>, "alphaswarm refuses this; the quoted sentence says why");
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/meta/text.hpp>

namespace alphaswarm::meta {

/// What a rule says about a program: empty if it holds, otherwise messages, each with its id, place, names, rule and
/// remedy.
struct verdict {
    static constexpr std::size_t capacity = 1536;
    char chars[capacity]{};
    std::size_t size = 0;

    [[nodiscard]] constexpr bool accepted() const { return size == 0; }
    [[nodiscard]] constexpr std::string_view view() const { return {chars, size}; }

    constexpr verdict& operator<<(std::string_view words) {
        // quotes would be printed escaped, and clang spells a text with a NUL as numbers
        for (char c : words)
            if (size + 1 < capacity) chars[size++] = c == '"' ? '\'' : c == 0 ? '?' : c;
        return *this;
    }
    constexpr verdict& operator<<(std::size_t number) {
        char digits[20]{};
        std::size_t count = 0;
        do digits[count++] = static_cast<char>('0' + number % 10);
        while (number /= 10);
        while (count) *this << std::string_view(&digits[--count], 1);
        return *this;
    }
    /// Begins the next of several messages.
    constexpr verdict& next(std::string_view id_and_place) { return *this << (size ? "; " : "") << id_and_place; }
};

/// Evaluates the rule; the message itself is only built if the answer is no.
template <class Rule>
inline constexpr bool accepts = Rule::judge().accepted();

/// The rule's message as a template argument; empty if the rule holds.
template <class Rule>
consteval auto sentence() {
    if constexpr (accepts<Rule>) {
        return text<0>{};
    } else {
        constexpr verdict said = Rule::judge();
        text<said.size> exact;
        for (std::size_t i = 0; i < said.size; ++i) exact.chars[i] = said.chars[i];
        exact.chars[said.size] = 0;  // written out: clang spells 64 or 128 characters as numbers unless it sees the end
        return exact;
    }
}

#ifdef __clang__
template <text Sentence>
concept holds = Sentence.empty();  // clang prints an atomic constraint's argument whole
#else
template <text Sentence>
inline constexpr bool holds = Sentence.empty();  // g++ prints a template argument whole
#endif

}  // namespace alphaswarm::meta
