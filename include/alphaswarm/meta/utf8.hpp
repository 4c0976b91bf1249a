// SPDX-License-Identifier: BSL-1.0
// UTF-8, as far as the library looks into it.
#pragma once

#include <cstddef>
#include <string_view>

namespace alphaswarm::meta {

/// How many characters a text has, of which PostgreSQL counts the lengths of its types: the bytes within one, 10xxxxxx,
/// do not count.
[[nodiscard]] constexpr std::size_t characters_in(std::string_view text) {
    std::size_t count = 0;
    for (char c : text) count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return count;
}

}  // namespace alphaswarm::meta
