// SPDX-License-Identifier: BSL-1.0
// Converts between C++ values and PostgreSQL's binary format. One codec per type, in one of three forms: a fixed number
// of bytes that `write` stores, bytes already in the object that `view` points to, or bytes that `append` composes. The
// families specialise `codec` in codecs/; this header contains what they share: byte order, NULL, and user types that
// are sent as another type.
#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/pg/field.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::pg {

/// What every specialisation has; `fixed` is the exact number of bytes, or -1.
///
///     static constexpr int fixed;
///     static void write(char* out, T const&);            // fixed >= 0: writes exactly so many bytes
///     static std::string_view view(T const&);            // bytes inside the object, no copy
///     static void append(std::string& out, T const&);    // all others
///     static void read(T& into, field const&);           // not NULL; any bytes whatever; decode_error or a value
template <class T>
struct codec;

template <class T>
concept fixed_size = (codec<T>::fixed >= 0);
template <class T>
concept viewable = requires(T const& value) {
    { codec<T>::view(value) } -> std::same_as<std::string_view>;
};

namespace detail {
template <std::integral T>
[[nodiscard]] constexpr T network_order(T value) {
    static_assert(std::endian::native == std::endian::little || std::endian::native == std::endian::big);
    if constexpr (std::endian::native == std::endian::big || sizeof(T) == 1) return value;
    else if constexpr (sizeof(T) == 2) return static_cast<T>(__builtin_bswap16(static_cast<std::uint16_t>(value)));
    else if constexpr (sizeof(T) == 4) return static_cast<T>(__builtin_bswap32(static_cast<std::uint32_t>(value)));
    else return static_cast<T>(__builtin_bswap64(static_cast<std::uint64_t>(value)));
}
}  // namespace detail

/// An integer's bytes in network order, as the wire has them.
template <std::integral T>
void store(char* out, T value) {
    value = detail::network_order(value);
    std::memcpy(out, &value, sizeof value);
}
template <std::integral T>
[[nodiscard]] T load(char const* from) {
    T value;
    std::memcpy(&value, from, sizeof value);
    return detail::network_order(value);
}

/// The header of a one-dimensional array, in the format of array_send: dimensions, whether it may contain NULL, the
/// element type, the number of elements, the lower bound. The elements follow, each with its size.
[[gnu::noinline]] inline void append_array_head(std::string& out,
                                                bool may_hold_null,
                                                std::uint32_t element,
                                                std::size_t count) {
    std::int32_t const words[] = {
        1, may_hold_null, static_cast<std::int32_t>(element), static_cast<std::int32_t>(count), 1};
    char bytes[sizeof words];
    for (std::size_t i = 0; i < 5; ++i) store(bytes + 4 * i, words[i]);
    out.append(bytes, sizeof bytes);
}
/// Of what is too long for the four bytes of its length.
[[noreturn]] ALPHASWARM_COLD inline void refuse_size() {
    throw value_refused("a value of 2 GiB or more: PostgreSQL's protocol carries at most 1 GiB");
}

namespace detail {
template <std::integral T>
void append_integer(std::string& out, T value) {
    char bytes[sizeof(T)];
    store(bytes, value);
    out.append(bytes, sizeof bytes);
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_unset(std::string_view type) {
    throw value_refused("an unset " + std::string(type) +
                        " cannot be stored: give it a value, or make it a std::optional");
}
}  // namespace detail

/// A server's type may be read as the expected type: if it is the same, belongs to the same text family (text, varchar,
/// name; not char(n), which is padded with blanks), or if 0 leaves the choice to the server.
[[nodiscard]] constexpr bool compatible(std::uint32_t expected, std::uint32_t actual) {
    auto const text = [](std::uint32_t oid) { return oid == 25 || oid == 1043 || oid == 19; };
    return expected == 0 || expected == actual || (text(expected) && text(actual));
}

/// Appends a value's bytes, whatever the form of its codec. Throws value_refused for values that PostgreSQL cannot
/// store, and may then leave a partial value appended.
template <class T>
void append_body(std::string& out, T const& value) {
    if constexpr (fixed_size<T>) {
        char bytes[static_cast<std::size_t>(codec<T>::fixed)];
        codec<T>::write(bytes, value);
        out.append(bytes, sizeof bytes);
    } else if constexpr (viewable<T>) {
        out.append(codec<T>::view(value));
    } else {
        codec<T>::append(out, value);
    }
}

/// Appends the length as four bytes and then the value; for an empty optional only -1. The form of array elements and
/// of COPY's columns.
template <class T>
void append_sized(std::string& out, T const& value) {
    if constexpr (meta::is_optional<T>) {
        if (value) append_sized(out, *value);
        else detail::append_integer(out, std::int32_t{-1});
    } else if constexpr (fixed_size<T>) {
        char bytes[4 + static_cast<std::size_t>(codec<T>::fixed)];
        store(bytes, std::int32_t{codec<T>::fixed});
        codec<T>::write(bytes + 4, value);
        out.append(bytes, sizeof bytes);
    } else if constexpr (viewable<T>) {
        std::string_view const bytes = codec<T>::view(value);
        if (bytes.size() > INT32_MAX) refuse_size();
        detail::append_integer(out, static_cast<std::int32_t>(bytes.size()));
        out.append(bytes.data(), bytes.size());
    } else {
        std::size_t const at = out.size();
        out.append(4, '\0');
        append_body(out, value);
        std::size_t const size = out.size() - at - 4;
        if (size > INT32_MAX) refuse_size();
        store(out.data() + at, static_cast<std::int32_t>(size));
    }
}

/// Reads a field: NULL becomes an empty optional, and throws decode_error for every other type. Never inlined, so that
/// a program has one decoder per type, shared by all of its queries.
template <class T>
[[gnu::noinline]] void decode(T& into, field const& from) {
    if constexpr (meta::is_optional<T>) {
        if (from.is_null()) {
            into.reset();
        } else {
            if (!into) into.emplace();
            codec<typename T::value_type>::read(*into, from);
        }
    } else {
        if constexpr (!fixed_size<T>)  // for the others NULL's size is wrong anyway
            if (from.is_null()) from.fail_size(0);
        codec<T>::read(into, from);
    }
}

/// A user type is sent as the type that its sql_type names: through `write` if that has a fixed size, as a view if
/// `to_stored` returns a reference into the value, otherwise appended.
template <class T>
    requires requires { typename sql_type<T>::stored; }
struct codec<T> {
    using stored = typename sql_type<T>::stored;
    static constexpr int fixed = codec<stored>::fixed;

    static void write(char* out, T const& value)
        requires fixed_size<stored>
    {
        codec<stored>::write(out, sql_type<T>::to_stored(value));
    }
    static std::string_view view(T const& value)
        requires viewable<stored> && std::same_as<decltype(sql_type<T>::to_stored(value)), stored const&>
    {
        return codec<stored>::view(sql_type<T>::to_stored(value));
    }
    static void append(std::string& out, T const& value)
        requires(!fixed_size<stored>)
    {
        stored const& held = sql_type<T>::to_stored(value);
        append_body<stored>(out, held);
    }
    static void read(T& into, field const& from) {
        stored held{};
        codec<stored>::read(held, from);
        into = sql_type<T>::from_stored(std::move(held));
    }
};

}  // namespace alphaswarm::pg
