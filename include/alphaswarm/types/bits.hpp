// SPDX-License-Identifier: BSL-1.0
// Strings of bits: bit<N> has N of them, varbit<N> at most N, bits any number. The first bit stands leftmost, as
// PostgreSQL writes and counts them.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/sized_name.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

namespace detail {
[[noreturn]] ALPHASWARM_COLD inline void refuse_bits(std::size_t size, std::string_view type) {
    throw value_refused(std::to_string(size) + " bits are no value of " + std::string(type) +
                        "; give as many as it holds");
}
template <std::size_t Limit, bool Varying>
inline constexpr sized_name bits_name{Varying ? "bit varying" : "bit", Limit};
}  // namespace detail

/// Limit is how many bits there are, or may be where they are Varying; 0 there: no limit.
template <std::size_t Limit, bool Varying>
class bit_string {
    static_assert((Varying || Limit > 0) && Limit <= 83'886'080,
                  "a string of bits has 1 to 83886080 of them in PostgreSQL");

public:
    static constexpr std::string_view name = detail::bits_name<Limit, Varying>.view();

    /// All zeros, or none at all where the number varies.
    constexpr bit_string() : size_(Varying ? 0 : Limit), bytes_((size_ + 7) / 8) {}
    /// So many zeros; throws value_refused where the type holds no such number of bits.
    constexpr explicit bit_string(std::size_t size) : size_(size), bytes_((size + 7) / 8) {
        if (Varying ? Limit != 0 && size > Limit : size != Limit) detail::refuse_bits(size, name);
    }
    /// Reads zeros and ones; throws alphaswarm::error for all else.
    [[nodiscard]] static constexpr bit_string parse(std::string_view text) {
        bit_string read(text.size());
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '0' && text[i] != '1') detail::malformed(text, name, "zeros and ones");
            if (text[i] == '1') read.set(i);
        }
        return read;
    }
    /// So many bits, eight in each byte from its highest on; those behind the last are dropped.
    [[nodiscard]] static constexpr bit_string from_bytes(std::uint8_t const* bytes, std::size_t size) {
        bit_string made(size);
        for (std::size_t i = 0; i < made.bytes_.size(); ++i) made.bytes_[i] = bytes[i];
        if (size % 8 != 0) made.bytes_.back() &= static_cast<std::uint8_t>(0xff << (8 - size % 8));
        return made;
    }

    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    /// The n-th from the left, from 0; n is less than size().
    [[nodiscard]] constexpr bool operator[](std::size_t n) const { return (bytes_[n / 8] >> (7 - n % 8) & 1) != 0; }
    constexpr bit_string& set(std::size_t n, bool on = true) {
        auto const bit = static_cast<std::uint8_t>(0x80 >> n % 8);
        bytes_[n / 8] = static_cast<std::uint8_t>(on ? bytes_[n / 8] | bit : bytes_[n / 8] & ~bit);
        return *this;
    }
    /// Eight bits each, from its highest on; the rest of the last one is zero.
    [[nodiscard]] constexpr std::vector<std::uint8_t> const& bytes() const { return bytes_; }

    [[nodiscard]] std::string to_string() const {
        std::string text(size_, '0');
        for (std::size_t i = 0; i < size_; ++i)
            if ((*this)[i]) text[i] = '1';
        return text;
    }

    friend constexpr bool operator==(bit_string const&, bit_string const&) = default;
    /// PostgreSQL's order: bit by bit, then the shorter first.
    friend constexpr std::strong_ordering operator<=>(bit_string const& a, bit_string const& b) {
        for (std::size_t i = 0; i < a.bytes_.size() && i < b.bytes_.size(); ++i)
            if (a.bytes_[i] != b.bytes_[i]) return a.bytes_[i] <=> b.bytes_[i];
        return a.size_ <=> b.size_;
    }

private:
    std::size_t size_;
    std::vector<std::uint8_t> bytes_;
};

template <std::size_t N>
using bit = bit_string<N, false>;
template <std::size_t N>
using varbit = bit_string<N, true>;
using bits = bit_string<0, true>;

}  // namespace alphaswarm::types

namespace alphaswarm {

template <std::size_t N>
struct sql_type<types::bit_string<N, false>> {
    static constexpr type_facts facts{types::bit<N>::name, 1560, 1561, types::kind::bits};
};
template <std::size_t N>
struct sql_type<types::bit_string<N, true>> {
    static constexpr type_facts facts{types::varbit<N>::name, 1562, 1563, types::kind::bits};
};

using types::bit;
using types::bits;
using types::varbit;

}  // namespace alphaswarm
