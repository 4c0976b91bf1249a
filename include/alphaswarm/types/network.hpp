// SPDX-License-Identifier: BSL-1.0
// inet and cidr: an address of IPv4 or IPv6 and how many of its leading bits name the network. Of a cidr, a network,
// all other bits are zero.  Texts are PostgreSQL's, and IPv6 is written as RFC 5952 has it.
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

namespace detail {

using address_bytes = std::array<std::uint8_t, 16>;

/// `192.168.0.1`: four numbers, none with a zero in front.
constexpr bool scan_ipv4(scanner& in, std::uint8_t* out) {
    for (int i = 0; i < 4; ++i) {
        std::int64_t part = 0;
        if (i > 0 && !in.skip(".")) return false;
        bool const zero = in.rest.starts_with('0');
        std::size_t const before = in.rest.size();
        if (!in.number(part, 1, 3) || part > 255 || (zero && before - in.rest.size() > 1)) return false;
        out[i] = static_cast<std::uint8_t>(part);
    }
    return true;
}
constexpr int hex_digit(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}
/// Eight groups of up to four hexadecimal digits, `::` once for a run of zeros, the last two perhaps as IPv4.
constexpr bool scan_ipv6(scanner& in, address_bytes& out) {
    std::size_t size = 0, gap = 17;  // where `::` stands
    if (in.skip("::")) gap = 0;
    while (size < 16 && !in.done() && hex_digit(in.rest[0]) >= 0) {
        std::size_t digits = 0;
        while (digits < in.rest.size() && hex_digit(in.rest[digits]) >= 0) ++digits;
        if (digits < in.rest.size() && in.rest[digits] == '.') {
            if (size > 12 || !scan_ipv4(in, out.data() + size)) return false;
            size += 4;
            break;
        }
        if (digits > 4) return false;
        unsigned group = 0;
        for (std::size_t i = 0; i < digits; ++i) group = group * 16 + static_cast<unsigned>(hex_digit(in.rest[i]));
        in.rest.remove_prefix(digits);
        out[size++] = static_cast<std::uint8_t>(group >> 8);
        out[size++] = static_cast<std::uint8_t>(group & 255);
        if (gap == 17 && in.skip("::")) gap = size;
        else if (size == 16 || !in.rest.starts_with(':')) break;
        else if (in.rest.remove_prefix(1); in.done() || hex_digit(in.rest[0]) < 0) return false;
    }
    if (gap == 17) return size == 16;
    if (size == 16) return false;
    for (std::size_t i = size, to = 16; i > gap;) out[--to] = out[--i];  // what stands behind the gap goes to the end
    for (std::size_t i = gap; i < 16 - (size - gap); ++i) out[i] = 0;
    return true;
}
inline void append_ipv4(std::string& to, std::uint8_t const* bytes) {
    for (int i = 0; i < 4; ++i) (to += i ? "." : "") += std::to_string(bytes[i]);
}
/// As PostgreSQL writes it: the first longest run of zeros as `::`, the last four bytes as IPv4 where they are one.
inline void append_ipv6(std::string& to, address_bytes const& bytes) {
    unsigned groups[8];
    for (std::size_t i = 0; i < 8; ++i) groups[i] = bytes[2 * i] * 256u + bytes[2 * i + 1];
    std::size_t first = 8, length = 1;  // a single zero is no run
    for (std::size_t i = 0; i < 8;) {
        std::size_t end = i;
        while (end < 8 && groups[end] == 0) ++end;
        if (end - i > length) first = i, length = end - i;
        i = end + 1;
    }
    bool const embedded =
        first == 0 && (length == 6 || (length == 5 && groups[5] == 0xffff) || (length == 7 && groups[7] != 1));
    for (std::size_t i = 0; i < 8; ++i) {
        if (i >= first && i < first + length) {
            if (i == first) to += ':';
            if (i == 7) to += ':';
            continue;
        }
        if (i > 0) to += ':';
        if (i == 6 && embedded) return append_ipv4(to, bytes.data() + 12);
        bool leading = true;
        for (int shift = 12; shift >= 0; shift -= 4) {
            unsigned const digit = groups[i] >> shift & 15;
            leading = leading && digit == 0 && shift > 0;
            if (!leading) to += "0123456789abcdef"[digit];
        }
    }
}
}  // namespace detail

/// An address with the length of its network's prefix; `Network`: a network. The default is 0.0.0.0/32.
template <bool Network>
class basic_inet {
public:
    static constexpr std::string_view name = Network ? "cidr" : "inet";

    constexpr basic_inet() = default;
    [[nodiscard]] static constexpr basic_inet v4(std::array<std::uint8_t, 4> bytes, unsigned prefix = 32) {
        basic_inet made;
        for (std::size_t i = 0; i < 4; ++i) made.bytes_[i] = bytes[i];
        return made.with_prefix(prefix);
    }
    [[nodiscard]] static constexpr basic_inet v6(std::array<std::uint8_t, 16> bytes, unsigned prefix = 128) {
        basic_inet made;
        made.bytes_ = bytes;
        made.is_v6_ = true;
        return made.with_prefix(prefix);
    }
    /// Reads an address of IPv4 or IPv6, and at will a slash and the length of the prefix; throws alphaswarm::error for
    /// all else, for a cidr also where a bit right of the prefix is set.
    [[nodiscard]] static constexpr basic_inet parse(std::string_view text) {
        constexpr std::string_view expected =
            Network ? "192.168.0.0/24 or 2001:db8::/32" : "192.168.0.1, 192.168.0.1/24 or 2001:db8::1";
        detail::scanner in{text};
        basic_inet read;
        read.is_v6_ = text.find(':') != std::string_view::npos;
        bool const scanned =
            read.is_v6_ ? detail::scan_ipv6(in, read.bytes_) : detail::scan_ipv4(in, read.bytes_.data());
        std::int64_t prefix = read.is_v6_ ? 128 : 32;
        if (!scanned || (in.skip("/") && !in.number(prefix, 1, 3)) || !in.done() || prefix > read.width())
            detail::malformed(text, name, expected);
        read.prefix_ = static_cast<std::uint8_t>(prefix);
        if (!read.is_sound()) detail::malformed(text, name, "zeros right of the prefix");
        return read;
    }

    [[nodiscard]] constexpr bool is_v6() const { return is_v6_; }
    [[nodiscard]] constexpr unsigned prefix() const { return prefix_; }
    /// The address in the order of the network: 4 bytes, or 16.
    [[nodiscard]] constexpr std::uint8_t const* bytes() const { return bytes_.data(); }
    [[nodiscard]] constexpr std::size_t size() const { return is_v6_ ? 16 : 4; }
    /// The prefix is no longer than the address, and a network has nothing behind it.
    [[nodiscard]] constexpr bool is_sound() const {
        if (prefix_ > width()) return false;
        for (unsigned i = prefix_; Network && i < width(); ++i)
            if ((bytes_[i / 8] >> (7 - i % 8) & 1) != 0) return false;
        return true;
    }
    /// The address is within that network, or is it.
    template <bool N>
    [[nodiscard]] constexpr bool is_within(basic_inet<N> const& network) const {
        return is_v6_ == network.is_v6() && prefix_ >= network.prefix() && same_bits(network, network.prefix());
    }

    /// As PostgreSQL writes it: an inet without the prefix where that is the whole address.
    [[nodiscard]] std::string to_string() const {
        std::string text;
        if (is_v6_) detail::append_ipv6(text, bytes_);
        else detail::append_ipv4(text, bytes_.data());
        if (Network || prefix_ != width()) (text += '/') += std::to_string(prefix_);
        return text;
    }

    friend constexpr bool operator==(basic_inet const&, basic_inet const&) = default;
    /// PostgreSQL's order: IPv4 first, then by the bits that both prefixes cover, the prefixes, and the addresses.
    friend constexpr std::strong_ordering operator<=>(basic_inet const& a, basic_inet const& b) {
        if (a.is_v6_ != b.is_v6_) return a.is_v6_ <=> b.is_v6_;
        unsigned const common = a.prefix_ < b.prefix_ ? a.prefix_ : b.prefix_;
        for (unsigned i = 0; i < common; ++i)
            if (a.bit(i) != b.bit(i)) return a.bit(i) <=> b.bit(i);
        if (a.prefix_ != b.prefix_) return a.prefix_ <=> b.prefix_;
        return a.bytes_ <=> b.bytes_;
    }

private:
    [[nodiscard]] constexpr unsigned width() const { return is_v6_ ? 128 : 32; }
    [[nodiscard]] constexpr int bit(unsigned i) const { return bytes_[i / 8] >> (7 - i % 8) & 1; }
    template <bool N>
    [[nodiscard]] constexpr bool same_bits(basic_inet<N> const& other, unsigned count) const {
        for (unsigned i = 0; i < count; ++i)
            if (bit(i) != (other.bytes()[i / 8] >> (7 - i % 8) & 1)) return false;
        return true;
    }
    [[nodiscard]] constexpr basic_inet with_prefix(unsigned prefix) const {
        basic_inet made = *this;
        made.prefix_ = static_cast<std::uint8_t>(prefix < 255 ? prefix : 255);
        if (!made.is_sound())
            throw error(std::string(name) + ": a prefix has 0 to 32 bits in IPv4 and 0 to 128 in IPv6" +
                        (Network ? ", and a network has zeros behind it" : ""));
        return made;
    }

    detail::address_bytes bytes_{};
    std::uint8_t prefix_ = 32;
    bool is_v6_ = false;
};

using inet = basic_inet<false>;
using cidr = basic_inet<true>;

}  // namespace alphaswarm::types

namespace alphaswarm {

template <>
struct sql_type<types::inet> {
    static constexpr type_facts facts{"inet", 869, 1041, types::kind::network};
};
template <>
struct sql_type<types::cidr> {
    static constexpr type_facts facts{"cidr", 650, 651, types::kind::network};
};

using types::cidr;
using types::inet;

}  // namespace alphaswarm
