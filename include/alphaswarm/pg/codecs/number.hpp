// SPDX-License-Identifier: BSL-1.0
// boolean, smallint, integer, bigint, real, double precision: a fixed number of bytes in network order.
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>

#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/types/builtin.hpp>

namespace alphaswarm::pg {

template <>
struct codec<bool> {
    static constexpr int fixed = 1;
    static void write(char* out, bool value) { *out = value ? 1 : 0; }
    static void read(bool& into, field const& from) {
        if (from.size != fixed) from.fail_size(fixed);
        unsigned char const byte = static_cast<unsigned char>(*from.data);
        if (byte > 1) from.fail("is neither true nor false");
        into = byte == 1;
    }
};

template <class T>
    requires std::same_as<T, std::int16_t> || std::same_as<T, std::int32_t> || std::same_as<T, std::int64_t>
struct codec<T> {
    static constexpr int fixed = sizeof(T);
    static void write(char* out, T value) { store(out, value); }
    static void read(T& into, field const& from) {
        if (from.size != fixed) from.fail_size(fixed);
        into = load<T>(from.data);
    }
};

/// Every bit pattern is a value, NaNs and their payloads included.
template <std::floating_point T>
    requires std::same_as<T, float> || std::same_as<T, double>
struct codec<T> {
    using bits = std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>;
    static constexpr int fixed = sizeof(T);
    static void write(char* out, T value) { store(out, std::bit_cast<bits>(value)); }
    static void read(T& into, field const& from) {
        if (from.size != fixed) from.fail_size(fixed);
        into = std::bit_cast<T>(load<bits>(from.data));
    }
};

}  // namespace alphaswarm::pg
