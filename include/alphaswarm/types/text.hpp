// SPDX-License-Identifier: BSL-1.0
// Text of the program: whatever converts to std::string_view, but nullptr.  A char const* may be null, and a
// std::string_view of it would crash, so every text goes through text_of().
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/error.hpp>

namespace alphaswarm::types {

template <class T>
concept text_like = std::convertible_to<T const&, std::string_view> && !std::same_as<T, std::nullptr_t>;

namespace detail {
[[noreturn, gnu::cold, gnu::noinline]] inline void refuse_null_text() {
    throw value_refused("a null char const* is no text; give a text, or std::nullopt where NULL is meant");
}
}  // namespace detail

/// The characters of a text. Throws value_refused for a null pointer.
template <text_like T>
[[nodiscard]] constexpr std::string_view text_of(T const& text) {
    if constexpr (std::is_pointer_v<T>)
        if (text == nullptr) [[unlikely]]
            detail::refuse_null_text();
    return text;
}

}  // namespace alphaswarm::types
