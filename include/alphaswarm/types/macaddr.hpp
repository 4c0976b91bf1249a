// SPDX-License-Identifier: BSL-1.0
// macaddr and macaddr8: the six or eight bytes of a network card.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

/// The default is all zeros.
template <std::size_t Size>
class basic_macaddr {
public:
    static constexpr std::string_view name = Size == 6 ? "macaddr" : "macaddr8";

    constexpr basic_macaddr() = default;
    constexpr explicit basic_macaddr(std::array<std::uint8_t, Size> bytes) : bytes_(bytes) {}
    /// Reads pairs of hexadecimal digits with colons between them, or hyphens; throws alphaswarm::error for all else.
    [[nodiscard]] static constexpr basic_macaddr parse(std::string_view text) {
        constexpr std::string_view expected = Size == 6 ? "08:00:2b:01:02:03" : "08:00:2b:01:02:03:04:05";
        auto const digit = [](char c) {
            return c >= '0' && c <= '9'   ? c - '0'
                   : c >= 'a' && c <= 'f' ? c - 'a' + 10
                   : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                          : -1;
        };
        basic_macaddr read;
        bool sound = text.size() == 3 * Size - 1;
        for (std::size_t i = 0; sound && i < Size; ++i) {
            int const high = digit(text[3 * i]), low = digit(text[3 * i + 1]);
            sound =
                high >= 0 && low >= 0 && (i == 0 || (text[3 * i - 1] == text[2] && (text[2] == ':' || text[2] == '-')));
            if (sound) read.bytes_[i] = static_cast<std::uint8_t>(high * 16 + low);
        }
        if (!sound) detail::malformed(text, name, expected);
        return read;
    }

    [[nodiscard]] constexpr std::array<std::uint8_t, Size> const& bytes() const { return bytes_; }
    [[nodiscard]] std::string to_string() const {
        std::string text;
        for (std::uint8_t byte : bytes_) {
            if (!text.empty()) text += ':';
            (text += "0123456789abcdef"[byte >> 4]) += "0123456789abcdef"[byte & 15];
        }
        return text;
    }

    friend constexpr bool operator==(basic_macaddr const&, basic_macaddr const&) = default;
    friend constexpr auto operator<=>(basic_macaddr const&, basic_macaddr const&) = default;

private:
    std::array<std::uint8_t, Size> bytes_{};
};

using macaddr = basic_macaddr<6>;
using macaddr8 = basic_macaddr<8>;

}  // namespace alphaswarm::types

namespace alphaswarm {

template <>
struct sql_type<types::macaddr> {
    static constexpr type_facts facts{"macaddr", 829, 1040, types::kind::network};
};
template <>
struct sql_type<types::macaddr8> {
    static constexpr type_facts facts{"macaddr8", 774, 775, types::kind::network};
};

using types::macaddr;
using types::macaddr8;

}  // namespace alphaswarm
