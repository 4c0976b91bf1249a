// SPDX-License-Identifier: BSL-1.0
// inet, cidr, macaddr and macaddr8. Of an address: its family (2 and 3), the bits of the prefix, whether it is a cidr,
// how many bytes follow, and these. Sources: src/backend/utils/adt/network.c, network_send and network_recv, mac.c and
// mac8.c; the families are those of src/include/utils/inet.h.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>

#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/types/macaddr.hpp>
#include <alphaswarm/types/network.hpp>

namespace alphaswarm::pg {

template <bool Network>
struct codec<types::basic_inet<Network>> {
    using type = types::basic_inet<Network>;
    static constexpr int fixed = -1;
    static void append(std::string& out, type const& value) {
        char const head[] = {static_cast<char>(value.is_v6() ? 3 : 2),
                             static_cast<char>(value.prefix()),
                             static_cast<char>(Network),
                             static_cast<char>(value.size())};
        out.append(head, sizeof head);
        out.append(reinterpret_cast<char const*>(value.bytes()), value.size());
    }
    static void read(type& into, field const& from) {
        auto const* const bytes = reinterpret_cast<unsigned char const*>(from.data);
        bool const v6 = from.size == 20 && bytes[0] == 3 && bytes[3] == 16;
        if (!v6 && !(from.size == 8 && bytes[0] == 2 && bytes[3] == 4)) from.fail("is no address of IPv4 or IPv6");
        if (bytes[2] > 1 || (Network && bytes[2] != 1)) from.fail("is an address, and no network");
        std::array<std::uint8_t, 16> address{};
        std::memcpy(address.data(), bytes + 4, v6 ? 16 : 4);
        try {
            into =
                v6 ? type::v6(address, bytes[1]) : type::v4({address[0], address[1], address[2], address[3]}, bytes[1]);
        } catch (error const&) {
            from.fail(Network ? "is no network: its prefix is too long, or bits are set behind it"
                              : "is no address: its prefix is too long");
        }
    }
};

template <std::size_t Size>
struct codec<types::basic_macaddr<Size>> {
    static constexpr int fixed = static_cast<int>(Size);
    static void write(char* out, types::basic_macaddr<Size> const& value) {
        std::memcpy(out, value.bytes().data(), Size);
    }
    static void read(types::basic_macaddr<Size>& into, field const& from) {
        if (from.size != fixed) from.fail_size(fixed);
        std::array<std::uint8_t, Size> bytes;
        std::memcpy(bytes.data(), from.data, Size);
        into = types::basic_macaddr<Size>(bytes);
    }
};

}  // namespace alphaswarm::pg
