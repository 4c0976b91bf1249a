// SPDX-License-Identifier: BSL-1.0
// bit(n) and bit varying: how many bits, and the bytes that hold them, the first bit in the highest place.
// Source: src/backend/utils/adt/varbit.c, varbit_send and varbit_recv.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/types/bits.hpp>

namespace alphaswarm::pg {

template <std::size_t Limit, bool Varying>
struct codec<types::bit_string<Limit, Varying>> {
    using type = types::bit_string<Limit, Varying>;
    static constexpr int fixed = -1;
    static void append(std::string& out, type const& value) {
        detail::append_integer(out, static_cast<std::int32_t>(value.size()));
        out.append(reinterpret_cast<char const*>(value.bytes().data()), value.bytes().size());
    }
    static void read(type& into, field const& from) {
        std::int32_t const size = from.size < 4 ? -1 : load<std::int32_t>(from.data);
        if (size < 0 || (static_cast<std::size_t>(size) + 7) / 8 != static_cast<std::size_t>(from.size) - 4)
            from.fail("is no string of bits: its length does not match its bytes");
        if (Varying ? Limit != 0 && static_cast<std::size_t>(size) > Limit : static_cast<std::size_t>(size) != Limit)
            from.fail("has " + std::to_string(size) + " bits and does not fit its C++ type, " +
                      std::string(type::name));
        into = type::from_bytes(reinterpret_cast<std::uint8_t const*>(from.data) + 4, static_cast<std::size_t>(size));
    }
};

}  // namespace alphaswarm::pg
