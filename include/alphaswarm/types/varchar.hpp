// SPDX-License-Identifier: BSL-1.0
// Short text stored inside its struct: no heap, trivially copyable, usable at compile time. The limit counts bytes,
// while PostgreSQL's varchar(n) counts characters: for ASCII, and thus for most identifiers, the two are the same.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/types/sql_type.hpp>
#include <alphaswarm/types/text.hpp>

namespace alphaswarm::types {

namespace detail {
[[noreturn]] ALPHASWARM_COLD inline void too_long(std::size_t size, std::size_t limit) {
    throw value_refused("text of " + std::to_string(size) + " bytes does not fit varchar<" + std::to_string(limit) +
                        ">: shorten it, or make the member a std::string");
}
}  // namespace detail

/// Text of at most N bytes. Longer text throws value_refused; nothing is ever truncated.
///
///     varchar<8> side = "buy";
template <std::size_t N>
class varchar {
    static_assert(N > 0 && N <= 65535, "varchar<N> holds 1 to 65535 bytes; use std::string for more");

public:
    constexpr varchar() = default;
    template <text_like Text>
    constexpr varchar(Text const& text) : varchar(text_of(text), 0) {}

    [[nodiscard]] constexpr std::string_view view() const { return {chars_, size_}; }
    constexpr operator std::string_view() const { return view(); }
    [[nodiscard]] constexpr char const* data() const { return chars_; }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
    [[nodiscard]] static constexpr std::size_t capacity() { return N; }

    template <text_like Text>
    [[nodiscard]] friend constexpr bool operator==(varchar const& a, Text const& b) {
        return a.view() == text_of(b);
    }
    template <text_like Text>
    [[nodiscard]] friend constexpr std::strong_ordering operator<=>(varchar const& a, Text const& b) {
        return a.view() <=> text_of(b);
    }

private:
    constexpr varchar(std::string_view text, int) {
        if (text.size() > N) detail::too_long(text.size(), N);
        std::char_traits<char>::copy(chars_, text.data(), text.size());
        size_ = static_cast<decltype(size_)>(text.size());
    }

    std::conditional_t<(N > 255), std::uint16_t, std::uint8_t> size_ = 0;
    char chars_[N]{};
};

}  // namespace alphaswarm::types

namespace alphaswarm {

template <std::size_t N>
struct sql_type<types::varchar<N>> {
    static constexpr type_facts facts{"character varying", 1043, 1015, types::kind::text};
};

using types::varchar;

}  // namespace alphaswarm

template <std::size_t N>
struct std::hash<alphaswarm::varchar<N>> {
    std::size_t operator()(alphaswarm::varchar<N> const& text) const noexcept {
        return std::hash<std::string_view>{}(text.view());
    }
};
