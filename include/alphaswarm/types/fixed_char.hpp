// SPDX-License-Identifier: BSL-1.0
// char(n).  The server fills its values up with blanks, which mean nothing there: they count in no comparison and are
// gone when the value becomes a text. So a fixed_char has none at its end.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/utf8.hpp>
#include <alphaswarm/types/sized_name.hpp>
#include <alphaswarm/types/sql_type.hpp>
#include <alphaswarm/types/text.hpp>

namespace alphaswarm::types {

namespace detail {
[[noreturn]] ALPHASWARM_COLD inline void refuse_characters(std::size_t count, std::string_view type) {
    throw value_refused("a text of " + std::to_string(count) + " characters does not fit " + std::string(type) +
                        ": shorten it, or lengthen the column");
}
constexpr std::string_view without_blanks(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}
template <std::size_t N>
inline constexpr sized_name char_name{"character", N};
}  // namespace detail

/// Text of at most N characters. Blanks at its end are dropped; longer text throws value_refused.
///
///     fixed_char<3> currency = "EUR";
template <std::size_t N>
class fixed_char {
    static_assert(N > 0 && N <= 10'485'760, "char(n) has 1 to 10485760 characters in PostgreSQL");

public:
    static constexpr std::string_view name = detail::char_name<N>.view();

    constexpr fixed_char() = default;
    template <text_like Text>
    constexpr fixed_char(Text const& text) : text_(detail::without_blanks(text_of(text))) {
        std::size_t const characters = meta::characters_in(text_);
        if (characters > N) detail::refuse_characters(characters, name);
    }

    [[nodiscard]] constexpr std::string const& text() const { return text_; }
    [[nodiscard]] static constexpr std::size_t capacity() { return N; }

    friend constexpr bool operator==(fixed_char const&, fixed_char const&) = default;
    friend constexpr auto operator<=>(fixed_char const&, fixed_char const&) = default;

private:
    std::string text_;
};

}  // namespace alphaswarm::types

namespace alphaswarm {

template <std::size_t N>
struct sql_type<types::fixed_char<N>> {
    static constexpr type_facts facts{types::fixed_char<N>::name, 1042, 1014, types::kind::character};
};

using types::fixed_char;

}  // namespace alphaswarm

template <std::size_t N>
struct std::hash<alphaswarm::fixed_char<N>> {
    std::size_t operator()(alphaswarm::fixed_char<N> const& value) const noexcept {
        return std::hash<std::string_view>{}(value.text());
    }
};
