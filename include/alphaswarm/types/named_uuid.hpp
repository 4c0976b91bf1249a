// SPDX-License-Identifier: BSL-1.0
// Version 5 UUIDs (RFC 4122): a name within a namespace always gives the same sixteen bytes, and in practice different
// names never do. SHA-1 is still good enough for that; it is not used for security here.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/types/uuid.hpp>

namespace alphaswarm::types {

/// SHA-1 (FIPS 180-4), in pieces: `sha1().add("a").add("bc").digest()`.
class sha1 {
public:
    constexpr sha1& add(std::string_view bytes) {
        for (char byte : bytes) add(static_cast<unsigned char>(byte));
        return *this;
    }
    constexpr sha1& add(unsigned char byte) {
        block_[size_++ % 64] = byte;
        if (size_ % 64 == 0) absorb();
        return *this;
    }
    /// Finishes the hash: nothing may be added afterwards.
    [[nodiscard]] constexpr std::array<unsigned char, 20> digest() {
        std::uint64_t const bit_count = size_ * 8;
        add(static_cast<unsigned char>(0x80));
        while (size_ % 64 != 56) add(static_cast<unsigned char>(0));
        for (int shift = 56; shift >= 0; shift -= 8) add(static_cast<unsigned char>(bit_count >> shift));
        std::array<unsigned char, 20> out{};
        for (std::size_t i = 0; i < 20; ++i) out[i] = static_cast<unsigned char>(state_[i / 4] >> (24 - i % 4 * 8));
        return out;
    }

private:
    constexpr void absorb() {
        std::uint32_t words[80]{};
        for (std::size_t i = 0; i < 64; ++i) words[i / 4] |= std::uint32_t{block_[i]} << (24 - i % 4 * 8);
        for (std::size_t i = 16; i < 80; ++i)
            words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
        auto [a, b, c, d, e] = state_;
        for (std::size_t i = 0; i < 80; ++i) {
            std::uint32_t const mixed = i < 20   ? ((b & c) | (~b & d)) + 0x5a827999u
                                        : i < 40 ? (b ^ c ^ d) + 0x6ed9eba1u
                                        : i < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdcu
                                                 : (b ^ c ^ d) + 0xca62c1d6u;
            std::uint32_t const next = std::rotl(a, 5) + mixed + e + words[i];
            e = d;
            d = c;
            c = std::rotl(b, 30);
            b = a;
            a = next;
        }
        std::uint32_t const rounds[5] = {a, b, c, d, e};
        for (std::size_t i = 0; i < 5; ++i) state_[i] += rounds[i];
    }

    std::array<std::uint32_t, 5> state_{0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u, 0xc3d2e1f0u};
    std::array<unsigned char, 64> block_{};
    std::uint64_t size_ = 0;
};

/// The version 5 UUID of a name, which is given in pieces and read as one text.
template <class... Piece>
[[nodiscard]] constexpr uuid named_uuid(uuid const& space, Piece const&... piece) {
    sha1 hash;
    for (unsigned char byte : space.bytes()) hash.add(byte);
    (hash.add(std::string_view(piece)), ...);
    std::array<unsigned char, 20> const digest = hash.digest();
    std::array<unsigned char, 16> bytes{};
    for (std::size_t i = 0; i < 16; ++i) bytes[i] = digest[i];
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | 0x50);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);
    return uuid(bytes);
}

}  // namespace alphaswarm::types

namespace alphaswarm {
using types::named_uuid;
}  // namespace alphaswarm
