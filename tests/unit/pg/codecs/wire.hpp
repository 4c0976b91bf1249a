// SPDX-License-Identifier: BSL-1.0
// For the tests of codecs: values to bytes, bytes to values, and garbage of every kind at a decoder.
#pragma once

#include <alphaswarm/pg/codec.hpp>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

namespace alphaswarm::test {

inline std::string hexadecimal(std::string_view bytes) {
    std::string text;
    for (char c : bytes) {
        text += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
        text += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
    }
    return text;
}

inline std::string bytes_of(std::string_view hex) {
    auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
    return bytes;
}

inline pg::field field_of(std::string_view bytes) { return {bytes.data(), static_cast<int>(bytes.size()), 0}; }

/// What goes over the wire.
template <class T>
std::string encode(T const& value) {
    std::string out;
    pg::append_body(out, value);
    return out;
}
template <class T>
std::string hex(T const& value) {
    return hexadecimal(encode(value));
}
template <class T>
T decoded(std::string_view bytes) {
    T value{};
    // A copy of exactly this size on the heap, so that a sanitizer sees one byte too far.
    std::vector<char> const exact(bytes.begin(), bytes.end());
    pg::decode(value, {exact.data(), static_cast<int>(exact.size()), 0});
    return value;
}
/// There and back.
template <class T>
T back(T const& value) {
    return decoded<T>(encode(value));
}

/// A decoder given any bytes whatever throws decode_error or yields a value, and that value can be encoded
/// and decoded again. `seed` is a well-formed value to cut, stretch and corrupt. Of some types there are values that
/// the server sends and does not take: not `all_can_be_sent`.
template <class T>
void torture(T const& seed, bool all_can_be_sent = true) {
    std::mt19937 random(12345);
    std::string const good = encode(seed);
    int accepted = 0, refused = 0;
    auto feed = [&](std::string const& bytes) {
        try {
            T const value = decoded<T>(bytes);
            ++accepted;
            std::string const again = encode(value);
            REQUIRE(encode(decoded<T>(again)) == again);
        } catch (pg::decode_error const&) {
            ++refused;
        } catch (value_refused const&) {
            if (all_can_be_sent) throw;
        }
    };
    for (std::size_t size = 0; size <= good.size(); ++size) feed(good.substr(0, size));
    for (int extra = 1; extra < 20; ++extra) feed(good + std::string(static_cast<std::size_t>(extra), '\xff'));
    for (int i = 0; i < 3000; ++i) {
        std::string bytes = good;
        for (unsigned flips = 1 + random() % 3; flips > 0 && !bytes.empty(); --flips) {
            static constexpr char telling[] = {0, 1, -1, 127, -128, 6};
            bytes[random() % bytes.size()] =
                random() % 2 ? telling[random() % sizeof telling] : static_cast<char>(random());
        }
        feed(bytes);
    }
    for (int i = 0; i < 2000; ++i) {
        std::string bytes(random() % 64, '\0');
        for (char& c : bytes) c = static_cast<char>(random() % (i % 2 ? 256 : 4));
        feed(bytes);
    }
    CHECK(accepted > 0);  // the seed at least
    CHECK(accepted + refused > 5000);
}

}  // namespace alphaswarm::test
