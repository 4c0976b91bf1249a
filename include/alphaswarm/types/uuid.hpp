// SPDX-License-Identifier: BSL-1.0
// PostgreSQL's native uuid: sixteen bytes. New ones are version 4 (RFC 4122), drawn from the kernel's random source in
// batches; a forked child never repeats what its parent drew.
#pragma once

#include <pthread.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

namespace detail {
inline unsigned forks = 0;  // how many forks led to this process: only written in a new child
inline int const forks_watched = pthread_atfork(nullptr, nullptr, [] { ++forks; });

struct entropy {
    unsigned char bytes[256];  // the most that getentropy() returns at once
    unsigned left;
    unsigned drawn_in;
};

/// Sixteen bytes from the kernel; throws alphaswarm::error if it cannot supply them.
inline void random_bytes(unsigned char* out) {
    static thread_local entropy pool{};
    if (pool.left == 0 || pool.drawn_in != forks) {
        (void)forks_watched;
        if (::getentropy(pool.bytes, sizeof pool.bytes) != 0)
            throw error("the kernel gives no random bytes: getentropy()");
        pool.left = sizeof pool.bytes;
        pool.drawn_in = forks;
    }
    pool.left -= 16;
    std::memcpy(out, pool.bytes + pool.left, 16);
    std::memset(pool.bytes + pool.left, 0, 16);
}

constexpr int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}
/// The eight digits of four bytes as characters, the first in the highest byte: all of them at once, in the bytes of
/// one number.
constexpr std::uint64_t eight_digits(unsigned char const* four) {
    std::uint64_t n =
        std::uint64_t{four[0]} << 24 | std::uint64_t{four[1]} << 16 | std::uint64_t{four[2]} << 8 | four[3];
    n = (n | n << 16) & 0x0000ffff0000ffffu;
    n = (n | n << 8) & 0x00ff00ff00ff00ffu;
    n = (n | n << 4) & 0x0f0f0f0f0f0f0f0fu;
    std::uint64_t const letters = (n + 0x0606060606060606u) >> 4 & 0x0101010101010101u;  // 1 where a digit is above 9
    return n + 0x3030303030303030u + letters * ('a' - '0' - 10);
}
/// Writes the highest Count of them.
template <std::size_t Count>
constexpr void put_digits(char* out, std::uint64_t digits) {
    if (std::is_constant_evaluated())
        for (std::size_t i = 0; i < Count; ++i) out[i] = static_cast<char>(digits >> (56 - 8 * i) & 0xff);
    else {
        if constexpr (std::endian::native == std::endian::little) digits = __builtin_bswap64(digits);
        std::memcpy(out, &digits, Count);
    }
}
}  // namespace detail

/// Sixteen bytes in network order; by default the nil UUID.
class uuid {
public:
    constexpr uuid() = default;
    constexpr explicit uuid(std::array<unsigned char, 16> const& bytes) : bytes_(bytes) {}

    /// A new version 4 UUID: 122 random bits.
    [[nodiscard]] static uuid random() {
        uuid made;
        detail::random_bytes(made.bytes_.data());
        made.bytes_[6] = static_cast<unsigned char>((made.bytes_[6] & 0x0f) | 0x40);
        made.bytes_[8] = static_cast<unsigned char>((made.bytes_[8] & 0x3f) | 0x80);
        return made;
    }

    /// Reads what PostgreSQL reads: upper or lower case, hyphens after any four digits or none, braces or none.
    [[nodiscard]] static constexpr uuid parse(std::string_view text) {
        constexpr std::string_view expected = "32 hexadecimal digits, such as a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11";
        std::string_view rest = text;
        if (rest.size() > 1 && rest.front() == '{' && rest.back() == '}') rest = rest.substr(1, rest.size() - 2);
        uuid read;
        for (std::size_t i = 0; i < 16; ++i) {
            if (i != 0 && i % 2 == 0 && !rest.empty() && rest[0] == '-') rest.remove_prefix(1);
            int const high = !rest.empty() ? detail::hexadecimal(rest[0]) : -1;
            int const low = rest.size() > 1 ? detail::hexadecimal(rest[1]) : -1;
            if (high < 0 || low < 0) detail::malformed(text, "uuid", expected);
            read.bytes_[i] = static_cast<unsigned char>(high * 16 + low);
            rest.remove_prefix(2);
        }
        if (!rest.empty()) detail::malformed(text, "uuid", expected);
        return read;
    }

    [[nodiscard]] constexpr std::array<unsigned char, 16> const& bytes() const { return bytes_; }
    [[nodiscard]] constexpr bool is_nil() const { return *this == uuid{}; }

    /// The usual form of 36 lower-case characters, without a terminating zero.
    constexpr void write_text(char* out) const {
        std::uint64_t const second = detail::eight_digits(&bytes_[4]), third = detail::eight_digits(&bytes_[8]);
        detail::put_digits<8>(out, detail::eight_digits(&bytes_[0]));
        detail::put_digits<4>(out + 9, second);
        detail::put_digits<4>(out + 14, second << 32);
        detail::put_digits<4>(out + 19, third);
        detail::put_digits<4>(out + 24, third << 32);
        detail::put_digits<8>(out + 28, detail::eight_digits(&bytes_[12]));
        out[8] = out[13] = out[18] = out[23] = '-';
    }
    [[nodiscard]] std::string to_string() const {
        std::string text(36, '\0');
        write_text(text.data());
        return text;
    }

    friend constexpr bool operator==(uuid const&, uuid const&) = default;
    friend constexpr auto operator<=>(uuid const&, uuid const&) = default;

private:
    std::array<unsigned char, 16> bytes_{};
};

}  // namespace alphaswarm::types

namespace alphaswarm {

template <>
struct sql_type<types::uuid> {
    static constexpr type_facts facts{"uuid", 2950, 2951, types::kind::uuid};
};

using types::uuid;

}  // namespace alphaswarm

template <>
struct std::hash<alphaswarm::uuid> {
    std::size_t operator()(alphaswarm::uuid const& id) const noexcept {
        return std::hash<std::string_view>{}({reinterpret_cast<char const*>(id.bytes().data()), 16});
    }
};
