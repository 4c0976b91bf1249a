// SPDX-License-Identifier: BSL-1.0
// Text from the program: anything that converts to std::string_view, except nullptr. A std::string_view of a null char
// const* would crash, and one of a literal ends at a NUL inside it, so every text goes through text_of().
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>

namespace alphaswarm::types {

template <class T>
concept text_like = std::convertible_to<T const&, std::string_view> && !std::same_as<T, std::nullptr_t>;

namespace detail {
[[noreturn]] ALPHASWARM_COLD inline void refuse_null_text() {
    throw value_refused("a null char const* is not text; give a text, or std::nullopt for NULL");
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_text_behind_nul() {
    throw value_refused(
        "an array of characters continues after a NUL byte, which PostgreSQL cannot store; remove it, or give the part "
        "before it as a std::string_view");
}
/// The text in an array of characters, such as a literal: everything up to its first NUL, after which only NULs may
/// follow.
constexpr std::string_view text_in(char const* characters, std::size_t room) {
    std::string_view const all(characters, room);
    std::size_t const size = all.find('\0');
    if (size == std::string_view::npos) return all;
    if (size + 1 < room)
        for (char c : all.substr(size))
            if (c != '\0') [[unlikely]]
                refuse_text_behind_nul();
    return all.substr(0, size);
}
}  // namespace detail

/// The characters of a text. Throws value_refused for a null pointer, and for an array of characters that continues
/// after a NUL, because the conversion to std::string_view would silently end there.
template <text_like T>
[[nodiscard]] constexpr std::string_view text_of(T const& text) {
    if constexpr (std::is_pointer_v<T>)
        if (text == nullptr) [[unlikely]]
            detail::refuse_null_text();
    if constexpr (std::is_array_v<T>) return detail::text_in(text, std::extent_v<T>);
    else return text;
}

/// A text that a function accepts and keeps: anything that is text_like, read with text_of(); a std::string is moved.
class kept_text {
public:
    template <class T>
        requires text_like<std::remove_cvref_t<T>> && (!std::same_as<std::remove_cvref_t<T>, kept_text>)
    kept_text(T&& text) : held_(copied(std::forward<T>(text))) {}
    [[nodiscard]] std::string take() && { return std::move(held_); }

private:
    template <class T>
    static std::string copied(T&& text) {
        if constexpr (std::same_as<std::remove_cvref_t<T>, std::string>) return std::forward<T>(text);
        else return std::string(text_of(text));
    }
    std::string held_;
};

}  // namespace alphaswarm::types
