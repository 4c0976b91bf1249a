// SPDX-License-Identifier: BSL-1.0
// Texts in parts: `{order}` in a text is one of a closed list of words, which a value of the program chooses when it
// runs, or another text; `{where}` a condition in the library's words. Words of the program itself never enter a text.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/text.hpp>
#include <alphaswarm/reader/token.hpp>

namespace alphaswarm::reader {

/// Words that stand in a text if the program gives this value.
template <auto Value, meta::text Words>
struct piece_of {
    using value_type = std::remove_const_t<decltype(Value)>;
    static constexpr value_type value = Value;
    static constexpr std::string_view words{Words.chars, Words.size()};
};
template <class... Piece>
struct choice_of {};

/// What stands in the place of `{name}`.
template <meta::text Name, class Words>
struct filled_part {
    static constexpr std::string_view name{Name.chars, Name.size()};
    static constexpr std::string_view words = Words::words;
};
/// A choice under its name.
template <meta::text Name, class Choice>
struct named_choice;
template <meta::text Name, class... Piece>
struct named_choice<Name, choice_of<Piece...>> {
    static constexpr std::string_view name{Name.chars, Name.size()};
    static constexpr std::size_t size = sizeof...(Piece);
    using value_type = typename std::common_type<typename Piece::value_type...>::type;
    /// The number of the piece for a value; `size` if there is none.
    [[nodiscard]] static constexpr std::size_t number_of(value_type const& value) {
        std::size_t number = 0;
        (void)((Piece::value == value ? true : (++number, false)) || ...);
        return number;
    }
    template <std::size_t I, class First, class... Rest>
    static constexpr auto pick() {
        if constexpr (I == 0) return std::type_identity<filled_part<Name, First>>{};
        else return pick<I - 1, Rest...>();
    }
    template <std::size_t I>
    using part = typename decltype(pick<I, Piece...>())::type;
};

namespace detail {

/// Writes the text with its parts filled, if there is room, and returns its size. What is not filled stays.
template <class... Part>
constexpr std::size_t assemble(std::string_view text, char* to) {
    std::size_t size = 0, from = 0;
    auto const add = [&](std::string_view words) {
        if (to != nullptr)
            for (std::size_t i = 0; i < words.size(); ++i) to[size + i] = words[i];
        size += words.size();
    };
    scanner scan(text);
    for (token t = scan.next(); t.kind != token_kind::end; t = scan.next()) {
        if (t.kind != token_kind::hole) continue;
        std::string_view const called = text.substr(t.begin + 1, t.size - 2);
        auto const fill = [&](std::string_view name, std::string_view words) {
            if (name != called) return;
            add(text.substr(from, t.begin - from));
            add(words);
            from = t.begin + t.size;
        };
        (fill(Part::name, Part::words), ...);
    }
    add(text.substr(from));
    return size;
}
[[nodiscard]] constexpr bool has_hole(std::string_view text, std::string_view name) {
    scanner scan(text);
    for (token t = scan.next(); t.kind != token_kind::end; t = scan.next())
        if (t.kind == token_kind::hole && text.substr(t.begin + 1, t.size - 2) == name) return true;
    return scan.fault.why != nullptr;  // which reading it says
}

}  // namespace detail

/// A function's text with some of its parts filled, as such a function.
template <class Function, class... Part>
struct assembled_text {
    static constexpr auto chars = [] {
        std::array<char, detail::assemble<Part...>(Function{}(), nullptr) + 1> all{};
        detail::assemble<Part...>(Function{}(), all.data());
        return all;
    }();
    [[nodiscard]] constexpr std::string_view operator()() const { return {chars.data(), chars.size() - 1}; }
};
template <class Function>
struct assembled_text<Function> : Function {};

}  // namespace alphaswarm::reader

namespace alphaswarm {

/// One of a choice: `piece<Sort::dearest, "price desc, id">`.
template <auto Value, meta::text Words>
inline constexpr reader::piece_of<Value, Words> piece{};
/// The pieces that may stand in a part of a text, each for a value of the program's: an enum, a bool, an integer.
template <class... Piece>
[[nodiscard]] constexpr reader::choice_of<Piece...> choice(Piece const&...) {
    return {};
}

}  // namespace alphaswarm
